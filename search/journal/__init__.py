"""What readers ask and open, counted without knowing who: `asking`, `buffer`, `report`."""
