"""What moderators, editors and operators learn from what was asked: figures, a chart, and topics to mend."""
