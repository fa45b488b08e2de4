from earlyspring.cli.main import main

main()
