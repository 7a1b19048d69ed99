"""NoticeList below the form."""
