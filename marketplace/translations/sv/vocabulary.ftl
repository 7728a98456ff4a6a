# Import av klassifikationen: vad som väntades av en rad
vocabulary-expected-csv = en post med kommaavgränsade värden vars citattecken är stängda
vocabulary-expected-header = en första rad med kolumnernas namn
vocabulary-expected-column = den här kolumnen på första raden
vocabulary-expected-fields = { $count } fält som på första raden, inte { $found }
vocabulary-expected-short-line = en rad på högst { $max } byte
vocabulary-expected-type = ordet { $word }
vocabulary-expected-address = en ESCO-adress, till exempel http://data.europa.eu/esco/occupation/…
vocabulary-expected-isco = en ISCO-08-kod med en till fyra siffror
vocabulary-expected-printable = text utan styrtecken
vocabulary-expected-one-file = en adress som inte redan finns i filen { $file }
vocabulary-expected-known = en adress som finns i en fil i mappen eller har importerats tidigare
vocabulary-another-import = En annan import började under tiden. Här importerades ingenting.
vocabulary-changed-meanwhile = Ordlistan ändrades hela tiden. Ingenting importerades; försök igen.
