-- The words of actors' names, made by org.dalel.record.words, for the full-text search. The row's number is the "seq" of the name in
-- "named".
create virtual table if not exists actor_words using fts5 (forms, stems, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
