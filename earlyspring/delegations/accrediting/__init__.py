"""Who is accredited at a gathering, with which badge, and what of it has been printed."""
