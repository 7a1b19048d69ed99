"""NoticeList above the form."""
