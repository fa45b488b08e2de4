"""The pages on which texts of several languages stand clause beside clause, with what was found in them."""
