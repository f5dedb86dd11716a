-- Words for the full-text search, made by org.dalel.record.words: forms in small letters, and their stems. The row's number is
-- the "seq" of what it belongs to.
create virtual table document_words using fts5 (forms, stems, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
create virtual table candidate_words using fts5 (forms, stems, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
create virtual table incident_words using fts5 (forms, stems, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");

-- What was decided stays.
create trigger decision_is_not_altered before update on decision begin select raise(abort, 'decisions are never altered'); end;
create trigger decision_is_not_removed before delete on decision begin select raise(abort, 'decisions are never removed'); end;
create trigger decision_fact_is_not_altered before update on decision_fact begin select raise(abort, 'decisions are never altered'); end;
create trigger decision_fact_is_not_removed before delete on decision_fact begin select raise(abort, 'decisions are never removed'); end;
