#!/bin/sh
# Takes the words, closes its output and lives on: what a program that speaks must not be waited for.
cat > /dev/null
exec sleep 600 > /dev/null 2>&1
