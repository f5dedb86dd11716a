-- The words of names, found by their beginnings. The row's number is the "seq" of the name.
create virtual table named_words using fts5 (forms, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'", prefix = '2 3');
