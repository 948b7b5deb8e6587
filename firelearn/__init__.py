"""Firelearn: learn, practise and sit exams on public fire safety, with nothing but a PC."""
