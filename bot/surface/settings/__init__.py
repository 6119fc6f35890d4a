"""What moderators decide, place by place: the settings, where they are kept, and how they are shown."""
