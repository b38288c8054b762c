/** What the understanding of an export says, in English as the key and in Dutch; `{}` is what differs. */
export const ANSWER_MESSAGES: Readonly<Record<string, string>> = {
  // columns
  'is missing': 'ontbreekt',
  'is missing, and columns names it for {}': 'ontbreekt, terwijl columns hem noemt voor {0}',
  'is missing, and is named for {}': 'ontbreekt, terwijl hij is genoemd voor {0}',
  'is named for both {} and {}': 'is genoemd voor zowel {0} als {1}',
  'name it once': 'noem hem één keer',
  'columns names "{}", which is no item': 'columns noemt "{0}", en dat is geen vraag',
  'reverse names "{}", which is no item': 'reverse noemt "{0}", en dat is geen vraag',
  'expected {} to {}, respondent or municipality':
    'verwacht zijn {0} tot en met {1}, respondent of municipality',
  'is in the header twice': 'staat tweemaal in de kop',
  'give each column one name': 'geef elke kolom één naam',
  'has columns {}': 'heeft de kolommen {0}',
  'name the one to read in columns': 'noem in columns welke gelezen moet worden',
  'has one column only, "{}"': 'heeft maar één kolom, "{0}"',
  'expected cells with a comma, a semicolon or a tab between them':
    'verwacht zijn cellen met een komma, een puntkomma of een tab ertussen',
  'has none of the columns {} to {} in its first row':
    'heeft geen van de kolommen {0} tot en met {1} in de eerste rij',
  'the file has {}. Name each in columns, or set it to null there when the survey left the item out':
    'het bestand heeft {0}. Noem elk in columns, of zet hem daar op null als de vraag niet gesteld is',
  'the file has {}. Name it in columns, or set it to null there when the survey left the item out':
    'het bestand heeft {0}. Noem hem in columns, of zet hem daar op null als de vraag niet gesteld is',
  'the file has {}. Name one of them, or null for none':
    'het bestand heeft {0}. Noem er een van, of null voor geen',
  'the file has {}': 'het bestand heeft {0}',
  'is guessed to be {}, by {} (score {})': 'is vermoedelijk {0}, naar {1} (score {2})',
  'the order of the columns with answers': 'de volgorde van de kolommen met antwoorden',
  'the likeness of its text': 'de gelijkenis van de tekst',
  'set confirm to true when all guesses are right, or name the column of {} in columns':
    'zet confirm op true als alle vermoedens kloppen, of noem de kolom van {0} in columns',
  'has no columns with labels for their answers': 'heeft geen kolommen met labels bij de antwoorden',
  'name items and answers, the lowest first': 'noem vragen en antwoorden, het laagste eerst',
  'has no column with the answers {} only': 'heeft geen kolom met alleen de antwoorden {0}',
  'write them as the file does, or name the items': 'schrijf ze zoals het bestand, of noem de vragen',
  // rows
  'has no respondents': 'heeft geen respondenten',
  'expected a row for each': 'verwacht is een rij voor elk',
  'the respondent id is empty': 'het nummer van de respondent is leeg',
  'give every respondent one, or set respondent to null to name them by row':
    'geef elke respondent er een, of zet respondent op null om ze naar hun rij te noemen',
  '"{}" is also the respondent of row {}': '"{0}" is ook de respondent van rij {1}',
  'give each their own id, or set duplicates to "first" or "last"':
    'geef elk een eigen nummer, of zet duplicates op "first" of "last"',
  'respondent "{}" answers {} a second time': 'respondent "{0}" beantwoordt {1} een tweede keer',
  'keep one answer of a respondent to an item': 'houd één antwoord van een respondent op een vraag over',
  'the column that divides respondents has {} different values':
    'de kolom die respondenten verdeelt heeft {0} verschillende waarden',
  'name one with at most {}': 'noem er een met hoogstens {0}',
  // answers and weights
  '"{}" is not a response': '"{0}" is geen antwoord',
  'expected 1-5, empty, or NA, a label from "Helemaal oneens" ("Strongly disagree") to "Helemaal eens" ("Strongly agree"), or "Weet niet" ("Don\'t know")':
    'verwacht is 1-5, leeg of NA, een label van "Helemaal oneens" tot "Helemaal eens", of "Weet niet"',
  'say in labels or missing what else it means': 'zeg in labels of missing wat het anders betekent',
  'the words of this column contradict its numbers, so that a number alone is no answer':
    'de woorden van deze kolom spreken de getallen tegen, zodat een getal alleen geen antwoord is',
  'say in labels what each means': 'zeg in labels wat elk betekent',
  '"{}" is an error of a formula': '"{0}" is een fout van een formule',
  'mend the formula or empty the cell, and save again':
    'herstel de formule of maak de cel leeg, en bewaar opnieuw',
  '"{}" is a formula whose result is not in the file':
    '"{0}" is een formule waarvan de uitkomst niet in het bestand staat',
  'open it in Excel and save it again, or put values in place of formulas':
    'open het in Excel en bewaar het opnieuw, of zet waarden in plaats van formules',
  'the weight is empty': 'het gewicht is leeg',
  'the weight is empty, below 0 or no number': 'het gewicht is leeg, onder 0 of geen getal',
  '"{}" is no weight': '"{0}" is geen gewicht',
  'expected a number of 0 or more, with a point or a comma for decimals':
    'verwacht is een getal van 0 of meer, met een punt of een komma voor decimalen',
  'expected {}, or empty': 'verwacht is {0}, of leeg',
  'expected {} to {}': 'verwacht zijn {0} tot en met {1}',
  // mapping and earlier tables
  'is not JSON: {}': 'is geen JSON: {0}',
  'correct it there': 'verbeter het daar',
  'holds no fields': 'bevat geen velden',
  'expected { "columns": … }': 'verwacht is { "columns": … }',
  '"{}" is no field': '"{0}" is geen veld',
  'expected {}': 'verwacht is {0}',
  'is missing; the file has {}. Expected item, response, count, and group where there are groups':
    'ontbreekt; het bestand heeft {0}. Verwacht zijn item, response, count, en group waar er groepen zijn',
  '"{}" is no whole number of {} or more': '"{0}" is geen geheel getal van {1} of meer',
  '"{}" is no whole number of {} to {}': '"{0}" is geen geheel getal van {1} tot en met {2}',
  'has no rows of wave {}, but of {}': 'heeft geen rijen van meting {0}, wel van {1}',
  'earlier tables of the same measurement are laid beside it':
    'eerdere tabellen van dezelfde meting worden ernaast gelegd',
  'the survey has a wave "{}" already ({})': 'de enquête heeft al een meting "{0}" ({1})',
  'name your own otherwise': 'noem de eigen meting anders',
  'wave is empty': 'wave is leeg',
  'give the measurement a label, e.g. 2024': 'geef de meting een label, bijvoorbeeld 2024',
  // notes
  'The file is an export of {} (it has {}).': 'Het bestand is een export van {0} (het heeft {1}).',
  'Respondents are named by column "{}".': 'Respondenten heten naar kolom "{0}".',
  'Its weight "{}" is not used; name it as weight to use it.':
    'Het gewicht "{0}" is niet gebruikt; noem het als weight om het te gebruiken.',
  'Its filter "{}" is not used; name it as filter to use the selected cases only.':
    'Het filter "{0}" is niet gebruikt; noem het als filter om alleen de geselecteerde rijen te gebruiken.',
  'Respondents with weight 0 stand for nobody and are in no share: {}.':
    'Respondenten met gewicht 0 staan voor niemand en zitten in geen aandeel: {0}.',
  'The file has a row an answer ({}, {}); {} respondents were made of its {} rows.':
    'Het bestand heeft een rij per antwoord ({0}, {1}); van de {3} rijen zijn {2} respondenten gemaakt.',
  'The words of {} run against its numbers; numbers without words were turned too. ({} answers)':
    'De woorden van {0} lopen tegen de getallen in; getallen zonder woorden zijn ook omgedraaid. ({1} antwoorden)',
  '"{}" was taken for {}, after its words and not its number. ({} answers)':
    '"{0}" is opgevat als {1}, naar de woorden en niet naar het getal. ({2} antwoorden)',
  'A1 to A{} were taken for 1 to {}; name the items in reverse where A1 is the highest. ({} answers)':
    'A1 tot en met A{0} zijn opgevat als 1 tot en met {1}; noem de vragen in reverse waar A1 het hoogste is. ({2} antwoorden)',
  '{} was taken for a missing answer; say in missing what else it means. ({} answers)':
    '{0} is opgevat als ontbrekend antwoord; zeg in missing wat het anders betekent. ({1} antwoorden)',
  'The file was counted without keeping respondents: ids that come twice, the same answers, one answer throughout and rows of totals were not looked for.':
    'Het bestand is geteld zonder respondenten te bewaren: naar nummers die tweemaal voorkomen, dezelfde antwoorden, overal hetzelfde antwoord en rijen met totalen is niet gezocht.',
  'Columns with labels of another scale are left out: {}. Name those that belong together in items, and read the file again for them.':
    'Kolommen met labels van een andere schaal zijn weggelaten: {0}. Noem wat bij elkaar hoort in items, en lees het bestand daarvoor opnieuw.',
  // the guard
  '{}: {} has {} answers to {}; a table needs at least {}':
    '{0}: {1} heeft {2} antwoorden op {3}; een tabel heeft er minstens {4} nodig',
  '{}: all {} of {} gave answer {} to {}, so the table tells what each of them answered':
    '{0}: alle {1} van {2} gaven antwoord {3} op {4}, dus vertelt de tabel wat elk van hen antwoordde',
  '{}: of {} (n = {}), answer {} to {} was given {} times: {} of the {} possible values that are asked for are left':
    '{0}: van {1} (n = {2}) is antwoord {3} op {4} {5} keer gegeven: {6} van de {7} mogelijke waarden die nodig zijn blijven over',
  'those in {}': 'wie hoort bij {0}',
};
