"""Reports what was asked: figures, a chart, and suggestions for topic files."""
