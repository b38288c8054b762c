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
  'Taken as categories, of which no answer counts as agreeing: {}. Name those that run from low to high as a scale.':
    'Opgevat als categorieën, waarvan geen antwoord als eens telt: {0}. Noem wat van laag naar hoog loopt als schaal.',
  'Columns with labels are left out that were not named, or whose values are no answers of 2 to 11: {}. Name their answers as a scale to use them.':
    'Kolommen met labels zijn weggelaten die niet zijn genoemd, of waarvan de waarden geen 2 tot 11 antwoorden zijn: {0}. Noem hun antwoorden als schaal om ze te gebruiken.',
  'has no labels for its answers, or two alike': 'heeft geen labels bij de antwoorden, of twee gelijke',
  'is named in two scales': 'is genoemd in twee schalen',
  'name it in one': 'noem hem in één schaal',
  'answers "{}" and "{}" read the same': 'antwoorden "{0}" en "{1}" zijn hetzelfde te lezen',
  'name each once': 'noem elk één keer',
  'all weights are 0': 'alle gewichten zijn 0',
  'name another column as weight, or none': 'noem een andere kolom als weight, of geen',
  'name them, the lowest first': 'noem ze, het laagste eerst',
  'has {} different values': 'heeft {0} verschillende waarden',
  'categories are 2 to {}': 'categorieën zijn er 2 tot en met {0}',
  // the sample
  'the stratum is empty': 'het stratum is leeg',
  'the cluster is empty': 'het cluster is leeg',
  'fill it in, or leave the respondent out': 'vul het in, of laat de respondent weg',
  '{} is no number of units': '{0} is geen aantal eenheden',
  'stratum "{}" has {} and {}': 'stratum "{0}" heeft {1} en {2}',
  'expected how many units (clusters, or else respondents) the population has in the stratum, alike in all its rows':
    'verwacht is hoeveel eenheden (clusters, of anders respondenten) de populatie in het stratum heeft, in al zijn rijen gelijk',
  'unit {} lies in stratum {} and in stratum {}': 'eenheid {0} ligt in stratum {1} en in stratum {2}',
  'give units of different strata different labels':
    'geef eenheden van verschillende strata verschillende namen',
  'stratum "{}" has one primary sampling unit, so nothing tells how much units differ':
    'stratum "{0}" heeft één eenheid, zodat niets zegt hoeveel eenheden verschillen',
  'merge it with another stratum': 'voeg het samen met een ander stratum',
  'stratum "{}" has {} units in the sample and {} in the population':
    'stratum "{0}" heeft {1} eenheden in de steekproef en {2} in de populatie',
  'needs at least 2 replicates, got {}': 'vraagt minstens 2 replicaties, en kreeg er {0}',
  'a replicate gives nobody who answered a weight above 0':
    'een replicatie geeft niemand die antwoordde een gewicht boven 0',
  'replicate weights have no scale': 'replicatiegewichten hebben geen schaal',
  'name it in replicateScale: (R - 1) / R for a jackknife, 1 / R for a bootstrap of R replicates':
    'noem die in replicateScale: (R - 1) / R voor een jackknife, 1 / R voor een bootstrap van R replicaties',
  'replicate weights have no weight': 'replicatiegewichten hebben geen gewicht',
  'name the weight that they vary in weight': 'noem in weight het gewicht dat zij variëren',
  'the sample is told twice, by replicate weights and by strata or clusters':
    'de steekproef is dubbel beschreven, met replicatiegewichten en met strata of clusters',
  'leave one of them out': 'laat een van beide weg',
  'is counted without keeping its respondents, so that errors by strata, clusters or replicate weights cannot be had':
    'wordt geteld zonder respondenten te bewaren, zodat er geen fouten naar strata, clusters of replicatiegewichten zijn',
  'leave out the columns that are not needed until it is below 100 MB':
    'laat kolommen weg die niet nodig zijn, tot het onder de 100 MB is',
  // the guard
  '{}: {} has {} answers to {}; a table needs at least {}':
    '{0}: {1} heeft {2} antwoorden op {3}; een tabel heeft er minstens {4} nodig',
  '{}: all {} of {} gave answer {} to {}, so the table tells what each of them answered':
    '{0}: alle {1} van {2} gaven antwoord {3} op {4}, dus vertelt de tabel wat elk van hen antwoordde',
  '{}: of {} (n = {}), answer {} to {} was given {} times: {} of the {} possible values that are asked for are left':
    '{0}: van {1} (n = {2}) is antwoord {3} op {4} {5} keer gegeven: {6} van de {7} mogelijke waarden die nodig zijn blijven over',
  'those in {}': 'wie hoort bij {0}',
};
