-- Incidents of one type around one time: what a candidate is compared with.
create index if not exists incident_type_when on incident (type, latest, earliest);
