"""Makes topic files of what communities have: pages, tables, folders of Markdown, other bots' exports.

A reader for each kind of source makes drafts. They are shaped into topics, compared, checked, and written.
"""
