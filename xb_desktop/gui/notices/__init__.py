"""The notices below the form."""
