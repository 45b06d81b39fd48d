"""Open data: each set is declared once (`catalogue`); page, dictionary and files come from that."""
