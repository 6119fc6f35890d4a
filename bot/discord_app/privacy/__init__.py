"""`/privacy` and `/mydata`, and deleting what is older than its retention."""
