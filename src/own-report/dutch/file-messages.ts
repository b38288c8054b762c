/** What readers of files say, in English as the key and in Dutch; `{}` is what differs. */
export const FILE_MESSAGES: Readonly<Record<string, string>> = {
  // cures that many share
  'copy or export it again': 'kopieer of exporteer het opnieuw',
  'copy or write it again': 'kopieer of schrijf het opnieuw',
  'export it again': 'exporteer het opnieuw',
  'export it again, or save it as .sav': 'exporteer het opnieuw, of bewaar het als .sav',
  'export it again as CSV UTF-8': 'exporteer het opnieuw als CSV UTF-8',
  'save it again': 'bewaar het opnieuw',
  'save or export it again': 'bewaar of exporteer het opnieuw',
  'save it again in Excel': 'bewaar het opnieuw in Excel',
  'save it again in the program that made it': 'bewaar het opnieuw in het programma dat het maakte',
  'save it again as CSV UTF-8, or as Parquet': 'bewaar het opnieuw als CSV UTF-8, of als Parquet',
  'save it again as CSV UTF-8, or name its encoding':
    'bewaar het opnieuw als CSV UTF-8, of noem de codering ervan',
  'save it without one': 'bewaar het zonder',
  'save it in Excel without one': 'bewaar het in Excel zonder',
  'unpack it first': 'pak het eerst uit',
  'export it as CSV': 'exporteer het als CSV',
  'export it as CSV or SPSS': 'exporteer het als CSV of SPSS',
  'export the answers as CSV, Excel or SPSS': 'exporteer de antwoorden als CSV, Excel of SPSS',
  'export the table with the answers as CSV': 'exporteer de tabel met de antwoorden als CSV',
  'export it from Numbers as Excel or CSV': 'exporteer het uit Numbers als Excel of CSV',
  'save it in Excel as .xlsx or CSV': 'bewaar het in Excel als .xlsx of CSV',
  'open it in Excel and save it as .xlsx or CSV': 'open het in Excel en bewaar het als .xlsx of CSV',
  'save it in SPSS as .sav': 'bewaar het in SPSS als .sav',
  'save it in SPSS as Unicode': 'bewaar het in SPSS als Unicode',
  'save it in SPSS as Unicode, or name a like one as encoding':
    'bewaar het in SPSS als Unicode, of noem een verwante codering',
  'save it in SPSS as .sav without compression': 'bewaar het in SPSS als .sav zonder compressie',
  'export it from SPSS again': 'exporteer het opnieuw uit SPSS',
  'write the table with write.csv or haven::write_sav': 'schrijf de tabel met write.csv of haven::write_sav',
  'leave variables out, or export it as CSV or Parquet':
    'laat variabelen weg, of exporteer het als CSV of Parquet',
  'leave columns out, or save it as Parquet': 'laat kolommen weg, of bewaar het als Parquet',
  'expected a header row with column names': 'verwacht is een kopregel met namen van kolommen',
  'make one visible': 'maak er een zichtbaar',
  'name another as sheet': 'noem een ander als sheet',
  'name one of {} as sheet': 'noem een van {0} als sheet',
  'name one as windows-1252': 'noem er een als windows-1252',
  'at most {} are read': 'hoogstens {0} worden gelezen',
  'give its path': 'geef het pad',
  'leave `sheet` out, it names one in a workbook': 'laat `sheet` weg, dat noemt er een in een werkmap',
  '{}: cannot be read; check the path ({})': '{0}: kan niet worden gelezen; controleer het pad ({1})',
  // what a file is
  'is empty': 'is leeg',
  'is a PDF': 'is een PDF',
  'is a text with layout (RTF)': 'is een tekst met opmaak (RTF)',
  'is packed with {}': 'is ingepakt met {0}',
  'is an R workspace': 'is een werkruimte van R',
  'is a database': 'is een database',
  'is a SAS data file': 'is een databestand van SAS',
  'is a picture': 'is een plaatje',
  'is a binary workbook (.xlsb)': 'is een binaire werkmap (.xlsb)',
  'is a Word document': 'is een document van Word',
  'is a Numbers document': 'is een document van Numbers',
  'is a zip file with {}': 'is een zipbestand met {0}',
  'nothing in it': 'niets erin',
  'is locked with a password': 'is vergrendeld met een wachtwoord',
  'is an old binary Office file (.xls)': 'is een oud binair Officebestand (.xls)',
  'is an XML spreadsheet of 2003': 'is een XML-rekenblad van 2003',
  'is a web page or XML, whatever its name': 'is een webpagina of XML, hoe het ook heet',
  'is Parquet, which is read from disk only': 'is Parquet, dat alleen van schijf wordt gelezen',
  'has no sheets': 'heeft geen bladen',
  'has no sheet "{}"': 'heeft geen blad "{0}"',
  'has several sheets': 'heeft meerdere bladen',
  'has no visible sheet': 'heeft geen zichtbaar blad',
  'sheet "{}" holds no cells': 'blad "{0}" bevat geen cellen',
  // damage and limits
  'has {} parts': 'heeft {0} delen',
  'is cut off: a zip file without its end': 'is afgekapt: een zipbestand zonder einde',
  'is cut off': 'is afgekapt',
  'is cut off after {} cases': 'is afgekapt na {0} rijen',
  'is cut off after {} of its {} cases': 'is afgekapt na {0} van de {1} rijen',
  'is cut off before its data': 'is afgekapt voor de gegevens',
  'is cut off in its header': 'is afgekapt in de kop',
  'is damaged ({})': 'is beschadigd ({0})',
  'is damaged before its data ({})': 'is beschadigd voor de gegevens ({0})',
  'is damaged in its data': 'is beschadigd in de gegevens',
  'is damaged in its header (layout {})': 'is beschadigd in de kop (indeling {0})',
  'is damaged in its names or labels': 'is beschadigd in de namen of labels',
  'is damaged: its part {} is missing': 'is beschadigd: het deel {0} ontbreekt',
  'is damaged: its part {} cannot be unpacked': 'is beschadigd: het deel {0} is niet uit te pakken',
  'is damaged: its zip directory or contents cannot be unpacked':
    'is beschadigd: de zipinhoud is niet uit te pakken',
  'its part {} is damaged ({})': 'het deel {0} is beschadigd ({1})',
  'its part {} is damaged: {} stands out of order':
    'het deel {0} is beschadigd: {1} staat op de verkeerde plaats',
  'its part {} is {} bytes once unpacked': 'het deel {0} is uitgepakt {1} bytes',
  'at most {} are read. Export it as CSV, or leave sheets and columns out':
    'hoogstens {0} worden gelezen. Exporteer het als CSV, of laat bladen en kolommen weg',
  'at most {} are read. Leave variables out, or export it as CSV or Parquet':
    'hoogstens {0} worden gelezen. Laat variabelen weg, of exporteer het als CSV of Parquet',
  'its part {} unpacks to more than {} times its size, as no sheet of answers does':
    'het deel {0} wordt uitgepakt meer dan {1} keer zo groot, zoals geen blad met antwoorden',
  'is packed in an unusual way (method {})': 'is op ongewone wijze ingepakt (methode {0})',
  'is compressed in an unknown way ({})': 'is op onbekende wijze gecomprimeerd ({0})',
  'is {} bytes of text': 'is {0} bytes tekst',
  'at most {} are read into memory. Save it as Parquet, or count it as it is with duckdbSource':
    'hoogstens {0} worden in het geheugen gelezen. Bewaar het als Parquet, of tel het zoals het is met duckdbSource',
  'holds {} bytes of data once unpacked': 'bevat uitgepakt {0} bytes gegevens',
  'holds more than {} cells': 'bevat meer dan {0} cellen',
  'count it with duckdbSource, which needs no more memory':
    'tel het met duckdbSource, dat niet meer geheugen nodig heeft',
  'its sheet spans more than {} cells': 'het blad beslaat meer dan {0} cellen',
  'its sheets span more than {} cells': 'de bladen beslaan meer dan {0} cellen',
  'delete stray cells and columns that are no answers, or export it as CSV':
    'verwijder verdwaalde cellen en kolommen die geen antwoorden zijn, of exporteer het als CSV',
  'holds more than the {} cases it announces': 'bevat meer dan de {0} rijen die het aankondigt',
  "is of version {} of Stata's format": 'is van versie {0} van het formaat van Stata',
  'versions 113 to 119 are read. Save it in Stata with saveold, or export it as CSV':
    'versies 113 tot en met 119 worden gelezen. Bewaar het in Stata met saveold, of exporteer het als CSV',
  'holds numbers of an old mainframe, not IEEE 754': 'bevat getallen van een oud mainframe, geen IEEE 754',
  'holds texts in EBCDIC': 'bevat teksten in EBCDIC',
  'has its texts in the encoding "{}", which is not known here':
    'heeft teksten in de codering "{0}", die hier niet bekend is',
  'is a portable file in another character set': 'is een portable bestand in een andere tekenset',
  'cannot be read as Parquet ({})': 'is niet als Parquet te lezen ({0})',
  'cannot be read as Arrow ({})': 'is niet als Arrow te lezen ({0})',
  'it may be cut off or compressed: write it again without compression, or as Parquet':
    'het kan afgekapt of gecomprimeerd zijn: schrijf het opnieuw zonder compressie, of als Parquet',
  // parts of what is damaged
  'it has too many variables': 'het heeft te veel variabelen',
  'a record of type {}': 'een record van soort {0}',
  '{} missing values': '{0} ontbrekende waarden',
  'a string of {} bytes': 'een tekst van {0} bytes',
  'labels that belong to no variable': 'labels die bij geen variabele horen',
  'a count past the end': 'een aantal voorbij het einde',
  'a record "{}" before any variable': 'een record "{0}" voor enige variabele',
  'a record "{}"': 'een record "{0}"',
  'a count of {}': 'een aantal van {0}',
  'elements stand more than {} deep': 'elementen staan meer dan {0} diep',
  'more than {} bytes without a tag': 'meer dan {0} bytes zonder tag',
  'it ends too early': 'het eindigt te vroeg',
  'names text {}, which the workbook lacks': 'noemt tekst {0}, die de werkmap niet heeft',
  'holds "{}", of type {}': 'bevat "{0}", van soort {1}',
  'the sheet is damaged, save it again in Excel': 'het blad is beschadigd, bewaar het opnieuw in Excel',
  // text
  'is no text: byte {} is zero': 'is geen tekst: byte {0} is nul',
  'holds a letter that is no UTF-8, as the rest of it is':
    'bevat een letter die geen UTF-8 is, terwijl de rest dat wel is',
  'holds {} letters that are no UTF-8, as the rest of it is':
    'bevat {0} letters die geen UTF-8 zijn, terwijl de rest dat wel is',
  'cannot be read in the encoding "{}"': 'is niet te lezen in de codering "{0}"',
  'is not well-formed CSV: {}. Put quotes around cells that hold quotes, and double those inside':
    'is geen welgevormde CSV: {0}. Zet aanhalingstekens om cellen die ze bevatten, en verdubbel die erin',
  'a quote stands in a cell that does not begin with one':
    'een aanhalingsteken staat in een cel die er niet mee begint',
  'a quote that opens here is never closed': 'een aanhalingsteken dat hier opent, wordt nergens gesloten',
  'a cell goes on after the quote that closes it': 'een cel gaat door na het aanhalingsteken dat haar sluit',
  'holds a cell where the header has no name{}': 'bevat een cel waar de kop geen naam heeft{0}',
  ', as {} more rows do': ', net als nog {0} rijen',
  'name the column, or delete the cell': 'geef de kolom een naam, of verwijder de cel',
  'has {} cells, the header has {}, as {} more rows do':
    'heeft {0} cellen, de kop heeft er {1}; zo ook nog {2} rijen',
  'has {} cells, the header has {}': 'heeft {0} cellen, de kop heeft er {1}',
  'it is cut off: keep a delimiter for every empty cell, and put quotes around a cell that holds a line break':
    'hij is afgekapt: houd een scheidingsteken voor elke lege cel, en zet aanhalingstekens om een cel met een regeleinde',
  'its last cells are empty: end the header with as many delimiters as the rows':
    'de laatste cellen zijn leeg: laat de kop met evenveel scheidingstekens eindigen als de rijen',
  'put quotes around a cell that holds the delimiter, and give every column a name':
    'zet aanhalingstekens om een cel die het scheidingsteken bevat, en geef elke kolom een naam',
  'cells {} are merged, so that all but the first are empty':
    'de cellen {0} zijn samengevoegd, zodat alle behalve de eerste leeg zijn',
  'unmerge them and fill in each': 'splits ze en vul elk in',
  'row {} is hidden, by hand or by a filter': 'rij {0} is verborgen, met de hand of door een filter',
  'rows {} are hidden, by hand or by a filter': 'de rijen {0} zijn verborgen, met de hand of door een filter',
  'show or delete them, or set hiddenRows to "read" or "skip"':
    'toon of verwijder ze, of zet hiddenRows op "read" of "skip"',
  // at any size
  'is no text or Parquet file, which alone are counted at this size':
    'is geen tekst of Parquet, de enige die bij deze omvang worden geteld',
  'is not UTF-8, which alone is read at this size':
    'is geen UTF-8, het enige dat bij deze omvang wordt gelezen',
  'is laid out in a way that is not read at this size':
    'is ingedeeld op een manier die bij deze omvang niet wordt gelezen',
  'save it as plain CSV with one header row, or as Parquet':
    'bewaar het als gewone CSV met één kopregel, of als Parquet',
  'has too many different values in a column to be counted in this memory':
    'heeft in een kolom te veel verschillende waarden om in dit geheugen te tellen',
  'check that the columns named hold answers and groups':
    'kijk of de genoemde kolommen antwoorden en groepen bevatten',
  'cannot be read as its first rows are ({})': 'is niet te lezen zoals de eerste rijen ({0})',
  'mend the row, or export the file again': 'herstel de rij, of exporteer het bestand opnieuw',
  // notes
  'The first three rows hold names, questions and import ids, as Qualtrics writes them.':
    'De eerste drie rijen bevatten namen, vragen en importnummers, zoals Qualtrics ze schrijft.',
  'Hidden rows were read like the others: {}.': 'Verborgen rijen zijn gelezen als de andere: {0}.',
  'Hidden rows were left out: {}.': 'Verborgen rijen zijn weggelaten: {0}.',
  'The file does not tell its encoding; accents may be read wrongly.':
    'Het bestand zegt zijn codering niet; accenten kunnen verkeerd gelezen zijn.',
  'The row above row {} was taken for a title ("{}").': 'De rij boven rij {0} is opgevat als titel ("{1}").',
  'The {} rows above row {} were taken for a title ("{}").':
    'De {0} rijen boven rij {1} zijn opgevat als titel ("{2}").',
  'The file weighs its cases by "{}".': 'Het bestand weegt zijn rijen met "{0}".',
  'The file holds a filter, "{}".': 'Het bestand bevat een filter, "{0}".',
  'The file holds a filter, "{}" ({}).': 'Het bestand bevat een filter, "{0}" ({1}).',
  'Texts in {} hold bytes that are none in the encoding {}.':
    'Teksten in {0} bevatten bytes die er in de codering {1} geen zijn.',
};
