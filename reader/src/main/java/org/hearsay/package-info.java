/// The house, from the ground up; imports run down only.
///
/// | room | what it is |
/// |---|---|
/// | `text` | spans and offsets |
/// | `article` | what was published |
/// | `html` | from a page to the article in it |
/// | `markdown`, `mail`, `pdf` | from a document to a page or a text |
/// | `language` | sentences, words, names, the encoder and the embedder |
/// | `attribution` | source, cue, content, holder |
/// | `time`, `place` | expressions and what they name |
/// | `affiliation` | who belongs to whom: bodies to bodies, persons to offices |
/// | `certainty` | how surely the holder puts it |
/// | `assertion` | the reading of one article, and its JSON |
/// | `reading` | the steps, strung once |
/// | `robots`, `feed` | what a robots.txt asks; what a feed lists |
/// | `archive` | the pages of WARC and WACZ files |
/// | `capture` | fetching, bytes, hashes, WARC |
/// | `source` | who is one across articles, and what people decided about it |
/// | `amendment` | what people change in a reading, beside it |
/// | `proposition` | an assertion apart from its article |
/// | `store` | the ledger on SQLite |
/// | `account` | who may work at the desk, and the log of who did what |
/// | `correction` | what readers want corrected, and what editors decided |
/// | `search` | the index of what may belong together |
/// | `matching` | which assertions are one claim |
/// | `reuse` | what articles have from each other word for word |
/// | `provenance` | the way of a claim, as a graph |
/// | `independence`, `drift`, `grading` | what the graph says |
/// | `gazetteer` | a gazetteer made from dumps, on SQLite |
/// | `intake` | from the user's words to the ledger |
/// | `watch` | feeds that are asked again and again |
/// | `verification` | the evidence, hashed anew and held against the ledger |
/// | `revision` | what changed between two readings of one article |
/// | `demo` | the dossier that comes with the program |
/// | `desk` | what people at a desk see and do |
/// | `api` | the same as JSON |
/// | `web` | the same in a browser, and the server |
/// | `cli` | the program |
@NullMarked
package org.hearsay;

import org.jspecify.annotations.NullMarked;
