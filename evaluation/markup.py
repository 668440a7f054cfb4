#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads the sets of marked items (nested.txt, shapes.txt), checks their marks, and writes their texts as inputs of
`hearsay read`.

  markup.py [--headlines-in-text] SET...

Prints one JSON line an item: {"id", "text"}, and "title" for an item that has a headline. Nothing of the marks is in it.
A headline without paragraphs gets a neutral sentence as its text. With --headlines-in-text, headlines stand as the first
paragraph of the text instead. Ends with 1 and says where if a mark is wrong. The head of nested.txt explains the marks.
Needs nothing but Python 3.
"""
import collections
import dataclasses
import json
import os
import re
import sys

MARK = re.compile(r"\[(?P<part>\d[a-z]?)(?P<role>[SCDWQOR]) |\{(?P<content>\d[a-z]?) |[\[\]{}]")
HEADLINES_IN_TEXT = "--headlines-in-text"
FILLER = "The market hall opened at eight."


@dataclasses.dataclass
class Marked:
    """One attribution as it should be found: spans are lists of [begin, end) in code points of its field."""

    label: str
    field: str
    manner: str = "C"
    source: list = dataclasses.field(default_factory=list)
    cue: list = dataclasses.field(default_factory=list)
    content: list = dataclasses.field(default_factory=list)
    parent: str | None = None

    @property
    def is_wanted(self):
        """Whether it must be found; without that, finding it is neither right nor wrong."""
        return self.manner not in "OR"


@dataclasses.dataclass
class Item:
    id: str
    shape: str
    title: str | None
    text: str
    attributions: dict  # by label, in the order of the marks

    def with_headline_in_text(self):
        """The same with the headline as the first paragraph of the text."""
        if self.title is None:
            return self
        moved = {label: self.moved(one) for label, one in self.attributions.items()}
        text = "\n\n".join([self.title, self.text or FILLER])
        return dataclasses.replace(self, title=None, text=text, attributions=moved)

    def moved(self, one):
        by = 0 if one.field == "title" else len(self.title) + 2
        spans = {role: [(b + by, e + by) for b, e in getattr(one, role)] for role in ("source", "cue", "content")}
        return dataclasses.replace(one, field="text", **spans)


def items(path):
    """The items of a set; ends the program if one is wrongly marked."""
    with open(path, encoding="utf8") as file:
        lines = [line.strip() for line in file]
    found, number, i = [], collections.Counter(), 0
    while i < len(lines):
        if lines[i].startswith("@"):
            shape, _, title = (part.strip() for part in lines[i][1:].partition("|"))
            number[shape] += 1
            start, i = i, i + 1
            while i < len(lines) and not lines[i].startswith("@"):
                i += 1
            paragraphs = [line for line in lines[start + 1 : i] if line and not line.startswith("#")]
            try:
                found.append(item("%s-%d" % (shape, number[shape]), shape, paragraphs, title == "title"))
            except ValueError as wrong:
                sys.exit("%s:%d: %s" % (path, start + 1, wrong))
        elif lines[i] and not lines[i].startswith("#"):
            sys.exit("%s:%d: stands in no item" % (path, i + 1))
        else:
            i += 1
    return found


def item(id, shape, paragraphs, has_title):
    marked = {}
    fields = {"title": paragraphs[:1] if has_title else [], "text": paragraphs[has_title:]}
    fields = {name: unmarked("\n\n".join(part), name, marked) for name, part in fields.items()}
    for each in marked.values():
        check(each, marked)
    return Item(id, shape, fields["title"] if has_title else None, fields["text"], marked)


def unmarked(line, field, marked):
    """The line without marks; what they mark goes into `marked`, each part by its label."""
    text, at, open_parts = "", 0, []
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        at = mark.end()
        if label := mark["part"] or mark["content"]:
            one = marked.setdefault(label, Marked(label, field))
            if one.field != field:
                raise ValueError("%s stands in headline and text" % label)
            open_parts.append((label, mark["role"] or "content", len(text)))
            inside(one, mark["role"], [l for l, role, _ in open_parts[:-1] if role == "content"])
        elif mark[0] in "]}" and open_parts:
            label, role, start = open_parts.pop()
            if (role == "content") != (mark[0] == "}"):
                raise ValueError("parts cross at %r" % line[max(0, at - 20) : at])
            part = {"content": "content", "S": "source"}.get(role, "cue")
            getattr(marked[label], part).append((start, len(text)))
        else:
            raise ValueError("a stray %s at %r" % (mark[0], line[max(0, at - 20) : at]))
    if open_parts:
        raise ValueError("%s is not closed" % open_parts[-1][0])
    return text + line[at:]


def inside(one, role, contents):
    """Notes the parent: of one level less, around the cue, or else around the content."""
    around = [label for label in contents if int(label[0]) == int(one.label[0]) - 1]
    if role not in (None, "S"):
        one.manner = role
    if around and role != "S" and (role or not one.parent):
        one.parent = around[-1]


def check(one, marked):
    if not one.cue or not one.content:
        raise ValueError("%s has no cue or no content" % one.label)
    if (one.parent is None) != (one.label[0] == "1"):
        raise ValueError("%s stands in no content of the level before it" % one.label)
    if one.parent and (one.parent not in marked or one.parent == one.label):
        raise ValueError("%s has no parent" % one.label)


def main(arguments):
    in_text = HEADLINES_IN_TEXT in arguments
    sets = [a for a in arguments if a != HEADLINES_IN_TEXT]
    if not sets or any(a.startswith("-") for a in sets):
        sys.exit(__doc__)
    for path in sets:
        for each in items(path):
            each = each.with_headline_in_text() if in_text else each
            article = {"id": each.id, "text": each.text or FILLER}
            if each.title is not None:
                article["title"] = each.title
            print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except BrokenPipeError:
        os._exit(0)
