#!/usr/bin/env python3
"""Reads the pages of an affair as far as scoring needs it: address, headline, paragraphs, links.

    evaluation/dossier/pages.py evaluation/dossier/dam > /tmp/dam.jsonl     # the pages as inputs, ids a01, a02, …

What the program reads from a page is its own business: the inputs hold the whole page.
"""
import html.parser
import json
import os
import sys

BLOCKS = {"p", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "figcaption", "td", "th", "div", "section", "header", "footer"}


class Page(html.parser.HTMLParser):
    """`canonical`, `published` and `outlet` of the head, `title` (<h1>, else <title>), `paragraphs`, and `links` of the <article>."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.canonical = self.published = self.outlet = None
        self.heads, self.paragraphs, self.links = {"title": "", "h1": ""}, [""], []
        self.within = []
        self.feed(source)
        self.close()
        self.paragraphs = [p.strip() for p in self.paragraphs if p.strip()]
        self.title = (self.heads["h1"] or self.heads["title"]).strip()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "link" and "canonical" in (values.get("rel") or "").split():
            self.canonical = values.get("href")
        elif tag == "meta" and (values.get("property") or values.get("name")) == "article:published_time":
            self.published = values.get("content")
        elif tag == "meta" and values.get("property") == "og:site_name":
            self.outlet = values.get("content")
        elif tag == "br":
            self.handle_data(" ")
        elif tag in BLOCKS:
            self.paragraphs.append("")
        elif tag == "a" and "article" in self.within:
            self.links.append(values.get("href") or "")
        elif tag in ("title", "h1", "article", "script", "style"):
            self.within.append(tag)

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.paragraphs.append("")
        elif tag in self.within:
            self.within.remove(tag)

    def handle_data(self, data):
        if "script" in self.within or "style" in self.within:
            return
        for head in self.heads:
            if head in self.within:
                self.heads[head] += data
                return
        if "article" in self.within:
            self.paragraphs[-1] += data


def sources(folder):
    """The pages of an affair as they lie on the disk, by id."""
    articles = os.path.join(folder, "articles")
    found = {}
    for name in sorted(os.listdir(articles)):
        if name.endswith(".html"):
            with open(os.path.join(articles, name), encoding="utf-8") as page:
                found[name[:-len(".html")]] = page.read()
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit("pages.py FOLDER-OF-AN-AFFAIR")
    for given, source in sources(sys.argv[1]).items():
        address = Page(source).canonical
        if not address:
            sys.exit(f"pages.py: {given} has no <link rel=\"canonical\">")
        print(json.dumps({"id": given, "url": address, "html": source}, ensure_ascii=False))


if __name__ == "__main__":
    main()
