"""Reports questions: figures, a chart, and suggestions for topic files."""
