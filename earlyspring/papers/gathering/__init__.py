"""What is printed for a gathering: badges, plates, cards, lists, posters, labels, sheets. Values in, PDF bytes back."""
