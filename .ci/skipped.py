#!/usr/bin/env python3
"""Fails if a test was skipped that is not on the list: a test that does not run guards nothing.

  skipped.py LIST REPORTS...

LIST names a test and its reason a line, `#` opens a comment; REPORTS are folders with Surefire's TEST-*.xml.
"""
import glob
import os
import sys
import xml.etree.ElementTree as xml


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    with open(arguments[0], encoding="utf8") as lines:
        allowed = dict((line.split(None, 1) + [""])[:2] for line in lines if line.strip() and not line.startswith("#"))
    ran, refused = 0, 0
    for folder in arguments[1:]:
        for report in glob.glob(os.path.join(folder, "TEST-*.xml")):
            for case in xml.parse(report).iter("testcase"):
                ran += 1
                skipped = case.find("skipped")
                if skipped is None:
                    continue
                name = "%s.%s" % (case.get("classname"), case.get("name").split("(")[0])
                reason = allowed.get(name)
                refused += reason is None
                print("skipped: %s: %s" % (name, reason.strip() if reason else "NOT ON THE LIST: %s" % skipped.get("message")))
    if not ran:
        sys.exit("skipped.py: no reports were found")
    print("%d tests, %d skipped that must not be" % (ran, refused))
    sys.exit(1 if refused else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
