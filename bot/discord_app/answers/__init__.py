"""Answers to questions: `/ask`, mentions, "Answer this", and the buttons on answers."""
