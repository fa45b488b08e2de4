"""What the parties release: releases of single things, and later the news; the public reads these and nothing else."""
