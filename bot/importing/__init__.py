"""Makes topic files from pages, tables, folders of Markdown, and other bots' exports.

A reader for each kind of source makes drafts. Other modules turn them into topics, compare, check and write
them.
"""
