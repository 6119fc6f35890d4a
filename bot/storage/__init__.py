"""What Falak remembers: settings, votes, counts, unanswered questions, and for how long.

Nothing is imported here: SQLAlchemy takes 30 MB, and most commands have no use for it.
"""
