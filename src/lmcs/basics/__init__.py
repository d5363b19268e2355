"""What every other room stands on: text, dates, places on the disk, the errors a person is told, the blocks of a page."""
