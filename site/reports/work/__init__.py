"""What waits, is late, is to appear and came back: the four lists the dashboard opens with."""
