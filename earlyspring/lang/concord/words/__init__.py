"""The words that weigh in an agreement, in three languages: duties, bounds, who acts, forms, titles, contraries."""
