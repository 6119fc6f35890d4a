#!/bin/sh
# Exports the database, tests the export, and deletes old exports: backup.sh FOLDER. PYTHON is Falak's Python.
set -eu
umask 077
folder=$1 days=${BACKUP_DAYS:-14} python=${PYTHON:-.venv/bin/python}
file=$folder/falak-$(date -u +%Y-%m-%dT%H%M%SZ).jsonl
mkdir -p "$folder"
tried=$(mktemp -d)
trap 'rm -rf "$tried"' EXIT

"$python" -m bot data export "$file.part"
# A backup is only kept if it can be restored.
DATABASE_URL_FILE='' DATABASE_URL="sqlite:///$tried/falak.db" "$python" -m bot data import "$file.part" >/dev/null
mv "$file.part" "$file"
find "$folder" -name 'falak-*.jsonl*' -type f -mtime "+$days" -delete
echo "$file"
