# SPDX-License-Identifier: Apache-2.0
"""Writes the gold lines of the development split, for the scorer.   split.py CORPUS GOLD"""
import json
import sys

from data import raw_documents

with open(sys.argv[2], "w", encoding="utf8") as f:
    for d in raw_documents(sys.argv[1], "dev"):
        f.write(json.dumps(d) + "\n")
