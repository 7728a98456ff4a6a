# Importing the classification: what was expected of a line
vocabulary-expected-csv = a record of comma-separated values with quotation marks that are closed
vocabulary-expected-header = a first line with the names of the columns
vocabulary-expected-column = this column in the first line
vocabulary-expected-fields = { $count } fields as in the first line, not { $found }
vocabulary-expected-short-line = a line of at most { $max } bytes
vocabulary-expected-type = the word { $word }
vocabulary-expected-address = an ESCO address such as http://data.europa.eu/esco/occupation/…
vocabulary-expected-isco = an ISCO-08 code of one to four digits
vocabulary-expected-printable = text without control characters
vocabulary-expected-one-file = an address that is not in the file { $file } already
vocabulary-expected-known = an address that a file of this folder or an earlier import has
vocabulary-another-import = Another import began meanwhile. Nothing was imported here.
vocabulary-changed-meanwhile = The vocabulary kept changing meanwhile. Nothing was imported; try again.
