ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    0000000000000000000000000000000000000000
0000000000000000000000000123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst
uvwxyz .<(+|&[]!$*);^-/|,%_>?`:$@'="000000~-0000123456789000-()0{}\0000000000000
00000000000000000000000000000000000000000000000000000000SPSSPORTA8/202611286/225
3461E/GNU pspp 1.6.23J/x86_64-pc-linux-gnu67/GEWICHT419/5B/7E/8/RESPONDE1/E/0/1/
E/0/7K/8/GEMEENTE1/K/0/1/K/0/76/4/TEAM1/6/0/1/6/0/70/7/GEWICHT5/6/2/5/6/2/70/3/V
1A5/1/0/5/1/0/87/88/89/C5/Visie70/3/V1B5/1/0/5/1/0/87/88/89/CH/Visie navertellen
70/3/V1C5/1/0/5/1/0/87/88/89/C4/Plan70/3/V1D5/1/0/5/1/0/87/88/89/C6/Doelen70/3/V
1E5/1/0/5/1/0/87/88/89/CB/Eens doelen70/3/V1F5/1/0/5/1/0/87/88/89/CE/Haal-/meetb
aar70/3/V1G5/1/0/5/1/0/87/88/89/C5/Imago70/3/V2A5/1/0/5/1/0/87/88/89/CB/Integrit
eit70/3/V2B5/1/0/5/1/0/87/88/89/CA/Werkproces70/3/V2C5/1/0/5/1/0/87/88/89/C9/Pro
fielen70/3/V2D5/1/0/5/1/0/87/88/89/C8/Signalen70/3/V2E5/1/0/5/1/0/87/88/89/C3/UW
V70/3/V2F5/1/0/5/1/0/87/88/89/CJ/Externe handh.keten70/3/V2G5/1/0/5/1/0/87/88/89
/CE/Automatisering70/3/V3A5/1/0/5/1/0/87/88/89/CC/Spreekkamers70/3/V3B5/1/0/5/1/
0/87/88/89/CA/Huisbezoek70/3/V3C5/1/0/5/1/0/87/88/89/C4/Tijd70/3/V3D5/1/0/5/1/0/
87/88/89/C7/Overleg70/3/V3F5/1/0/5/1/0/87/88/89/C8/Dossiers70/3/V3E5/1/0/5/1/0/8
7/88/89/C9/Kwaliteit70/3/V3G5/1/0/5/1/0/87/88/89/C9/Opleiding70/3/V4A5/1/0/5/1/0
/87/88/89/CG/Kennis/vaardigh.70/3/V4B5/1/0/5/1/0/87/88/89/C9/Collega's70/3/V4C5/
1/0/5/1/0/87/88/89/CA/Initiatief70/3/V4D5/1/0/5/1/0/87/88/89/CA/Verbeteren70/3/V
4E5/1/0/5/1/0/87/88/89/CA/Management70/3/V4F5/1/0/5/1/0/87/88/89/CA/Aansturing70
/3/V4G5/1/0/5/1/0/87/88/89/CD/Ondersteuning70/3/V5A5/1/0/5/1/0/87/88/89/CA/Waard
ering70/3/V5B5/1/0/5/1/0/87/88/89/C6/Belang70/3/V5C5/1/0/5/1/0/87/88/89/C5/Meten
70/3/V5D5/1/0/5/1/0/87/88/89/C7/Gesprek70/3/V5E5/1/0/5/1/0/87/88/89/C8/Meewegen7
0/3/V5F5/1/0/5/1/0/87/88/89/CA/Klantbeeld70/3/V5G5/1/0/5/1/0/87/88/89/CB/Fraudeb
eeldD1/3/V1A8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/
D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V1B8/1/F/Helemaal on
eens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwo
ord8/6/N.v.t.9/9/Weet nietD1/3/V1C8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens /
 niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/
3/V1D8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helem
aal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V1E8/1/F/Helemaal oneens2/6
/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/
N.v.t.9/9/Weet nietD1/3/V1F8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet o
neens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V1G8/
1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal een
s7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V2A8/1/F/Helemaal oneens2/6/Oneens
3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9
/9/Weet nietD1/3/V2B8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/
4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V2C8/1/F/Hel
emaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Ge
en antwoord8/6/N.v.t.9/9/Weet nietD1/3/V2D8/1/F/Helemaal oneens2/6/Oneens3/N/Nie
t eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet
 nietD1/3/V2E8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5
/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V2F8/1/F/Helemaal o
neens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antw
oord8/6/N.v.t.9/9/Weet nietD1/3/V2G8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens 
/ niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1
/3/V3A8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Hele
maal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V3B8/1/F/Helemaal oneens2/
6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6
/N.v.t.9/9/Weet nietD1/3/V3C8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet 
oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V3D8
/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal ee
ns7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V3F8/1/F/Helemaal oneens2/6/Oneen
s3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.
9/9/Weet nietD1/3/V3E8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4
/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V3G8/1/F/He
lemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/G
een antwoord8/6/N.v.t.9/9/Weet nietD1/3/V4A8/1/F/Helemaal oneens2/6/Oneens3/N/Ni
et eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Wee
t nietD1/3/V4B8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens
5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V4C8/1/F/Helemaal 
oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen ant
woord8/6/N.v.t.9/9/Weet nietD1/3/V4D8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens
 / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD
1/3/V4E8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Hel
emaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V4F8/1/F/Helemaal oneens2
/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/
6/N.v.t.9/9/Weet nietD1/3/V4G8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet
 oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V5A
8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal e
ens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V5B8/1/F/Helemaal oneens2/6/Onee
ns3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t
.9/9/Weet nietD1/3/V5C8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens
4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V5D8/1/F/H
elemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/
Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V5E8/1/F/Helemaal oneens2/6/Oneens3/N/N
iet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/We
et nietD1/3/V5F8/1/F/Helemaal oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Een
s5/D/Helemaal eens7/D/Geen antwoord8/6/N.v.t.9/9/Weet nietD1/3/V5G8/1/F/Helemaal
 oneens2/6/Oneens3/N/Niet eens / niet oneens4/4/Eens5/D/Helemaal eens7/D/Geen an
twoord8/6/N.v.t.9/9/Weet nietFE/synthetic-001 K/Súdwest-Fryslân   6/team 21.3I
/2/4/2/*.3/2/3/3/9/2/4/4/2/2/4/4/2/4/3/3/3/7/2/4/3/4/4/3/3/4/3/3/9/2/4/E/synthet
ic-002 K/Súdwest-Fryslân   6/team 11.2L/4/9/3/2/3/9/3/3/8/4/2/9/3/3/1/4/2/3/1/
4/*.1/3/2/1/2/*.2/3/3/2/2/*.4/3/E/synthetic-003 K/Súdwest-Fryslân   6/team 1.K
C/3/3/4/4/4/5/4/5/3/4/3/3/4/3/5/3/3/5/5/3/5/3/4/4/5/5/3/3/3/3/4/*.3/3/3/E/synthe
tic-004 K/Coevorden           6/team 21.AF/2/4/3/4/2/4/2/3/3/4/3/4/2/3/2/3/4/4/3
/2/3/4/2/4/2/2/2/3/3/3/4/4/4/4/7/E/synthetic-005 K/Coevorden           6/team 1.
I9/2/3/2/1/3/3/2/4/2/2/3/1/2/2/4/3/*.3/1/3/2/3/3/3/1/1/3/2/2/1/2/2/2/2/1/E/synth
etic-006 K/Tilburg             6/team 2.RI/4/3/1/4/4/4/2/2/3/4/2/*.3/3/2/2/2/1/2
/4/2/4/*.2/4/4/4/1/4/3/4/4/4/2/3/E/synthetic-007 K/Coevorden           6/team 21
.BL/5/3/9/2/3/5/4/3/4/3/5/3/5/3/3/5/3/4/3/4/5/3/3/4/5/4/4/3/2/3/3/5/4/5/4/E/synt
hetic-008 K/Tilburg             6/team 11.3R/3/3/5/3/4/2/3/5/4/*.3/*.5/4/5/3/4/4
/2/3/5/5/3/3/3/3/4/4/2/4/5/2/4/2/5/E/synthetic-009 K/Súdwest-Fryslân   6/team 
1.OR/2/3/*.4/2/3/2/4/2/2/3/2/3/4/2/2/3/1/4/1/1/2/2/4/2/2/*.3/4/3/3/3/4/2/4/E/syn
thetic-010 K/Súdwest-Fryslân   6/team 11.BC/3/1/2/3/1/3/3/2/1/1/3/3/1/7/2/1/1/
1/2/2/1/1/3/2/2/3/3/2/3/1/1/*.1/2/3/E/synthetic-011 K/Tilburg             6/team
 1.M6/3/2/3/3/4/5/3/5/*.3/3/5/4/4/2/5/3/5/4/4/4/5/3/5/3/5/4/3/5/3/3/4/3/2/3/E/sy
nthetic-012 K/Súdwest-Fryslân   6/team 1.T3/4/4/5/8/5/2/3/2/3/2/4/3/3/5/5/5/2/
5/3/3/4/3/5/5/4/3/3/2/7/4/4/4/5/3/4/E/synthetic-013 K/Coevorden           6/team
 1.S6/*.2/3/2/2/3/4/3/4/4/2/1/3/3/4/2/2/1/3/4/2/2/7/2/2/*.3/3/3/3/7/2/2/2/8/E/sy
nthetic-014 K/Coevorden           6/team 2.HC/4/1/3/3/1/1/3/2/4/3/2/1/3/1/2/3/1/
7/4/3/2/2/3/3/1/1/8/3/3/1/2/3/1/3/1/E/synthetic-015 K/Tilburg             6/team
 1.MF/2/3/2/3/2/1/*.*.3/3/1/2/1/4/1/1/2/2/1/3/2/3/3/2/1/2/2/*.1/2/1/3/2/2/3/E/sy
nthetic-016 K/Súdwest-Fryslân   6/team 2.L/2/3/4/2/4/2/*.2/4/3/2/4/4/5/5/*.5/3
/5/3/3/3/2/4/4/9/3/5/3/4/2/4/4/3/3/E/synthetic-017 K/Tilburg             6/team 
11.BL/3/2/2/2/*.3/4/2/3/2/3/4/4/2/2/3/4/4/4/2/3/*.3/4/4/4/3/3/4/3/4/2/4/3/3/E/sy
nthetic-018 K/Coevorden           6/team 2.M6/1/4/2/3/3/2/3/2/3/3/2/1/3/1/9/4/3/
1/7/3/2/3/1/4/3/1/4/3/2/3/1/2/1/2/2/E/synthetic-019 K/Tilburg             6/team
 1.F/1/2/2/3/2/3/2/2/1/2/3/3/1/4/2/2/8/1/1/1/4/2/2/1/2/1/3/3/2/1/1/2/3/2/3/E/syn
thetic-020 K/Tilburg             6/team 21.E3/1/3/4/4/3/4/3/2/3/*.8/3/2/3/3/3/2/
4/3/1/4/2/3/4/3/2/3/4/4/2/4/4/2/3/2/E/synthetic-021 K/Coevorden           6/team
 2.Q3/2/4/3/3/3/2/2/3/3/1/3/1/9/9/1/3/1/3/3/7/1/9/3/3/8/1/4/1/4/2/2/2/2/1/1/E/sy
nthetic-022 K/Súdwest-Fryslân   6/team 11.7O/3/1/3/3/3/9/3/2/2/3/3/2/2/2/1/*.3
/3/1/2/1/2/4/1/3/2/3/3/3/1/1/4/3/*.3/E/synthetic-023 K/Súdwest-Fryslân   6/tea
m 2.RR/2/5/4/5/3/3/2/2/5/5/3/4/5/4/3/4/*.3/4/4/3/5/3/4/5/4/4/2/3/3/2/5/5/2/3/E/s
ynthetic-024 K/Súdwest-Fryslân   6/team 21.4F/9/3/4/3/3/5/4/4/3/5/5/5/2/3/3/3/
3/4/3/4/4/3/2/2/4/*.5/4/3/4/5/3/3/5/3/E/synthetic-025 K/Tilburg             6/te
am 11.A6/*.5/4/4/4/4/2/4/3/8/5/4/3/4/3/7/4/2/3/4/4/4/5/3/3/3/4/2/9/2/5/3/3/3/4/E
/synthetic-026 K/Súdwest-Fryslân   6/team 11.EC/4/4/2/4/2/2/2/4/2/2/4/3/2/2/2/
4/2/3/3/4/2/2/2/2/9/4/2/2/7/4/4/2/2/3/3/E/synthetic-027 K/Súdwest-Fryslân   6/
team 11.99/2/3/2/2/3/4/2/1/4/3/3/1/2/2/3/2/2/2/1/4/1/3/2/2/2/2/2/*.2/3/3/4/2/*.7
/E/synthetic-028 K/Coevorden           6/team 11.6I/1/2/2/4/4/*.3/2/2/3/2/3/2/4/
2/3/2/3/2/3/4/2/2/4/*.2/2/1/1/2/1/9/2/3/2/E/synthetic-029 K/Coevorden           
6/team 1.N3/2/3/5/4/*.5/3/3/2/3/3/3/3/5/2/2/4/2/*.5/2/4/2/3/4/8/2/4/7/4/2/4/5/5/
3/E/synthetic-030 K/Coevorden           6/team 21.EC/4/4/8/2/5/4/5/5/3/4/3/2/4/3
/2/3/3/4/5/3/3/3/3/2/3/2/3/3/3/3/4/2/4/2/3/E/synthetic-031 K/Coevorden          
 6/team 21.CR/1/3/3/3/1/2/*.1/3/2/2/3/3/2/3/3/*.1/4/4/1/2/1/2/1/4/1/2/4/9/2/1/3/
3/1/E/synthetic-032 K/Tilburg             6/team 1.S6/3/4/4/2/3/4/4/3/2/4/3/4/2/
5/2/3/2/4/2/2/3/2/7/3/3/4/4/3/3/5/4/3/3/5/3/E/synthetic-033 K/Súdwest-Fryslân 
  6/team 21.EC/2/2/3/1/9/1/2/2/2/2/1/3/1/3/2/4/2/3/3/3/2/1/2/3/2/4/3/2/1/1/1/1/1
/1/4/E/synthetic-034 K/Súdwest-Fryslân   6/team 1.HL/4/2/2/4/2/1/2/3/2/4/4/3/3
/3/3/3/2/3/4/2/2/3/8/2/4/4/3/2/4/4/2/3/4/*.4/E/synthetic-035 K/Coevorden        
   6/team 21.DF/3/3/1/*.1/3/*.1/9/3/3/1/8/1/3/2/1/2/2/2/3/1/2/1/3/3/3/2/7/2/1/3/
2/3/1/E/synthetic-036 K/Tilburg             6/team 21.6R/3/5/4/5/4/3/5/4/3/4/8/5
/4/9/3/5/5/3/3/5/4/3/5/*.4/3/5/5/3/4/3/3/4/5/4/E/synthetic-037 K/Coevorden      
     6/team 1.G6/1/2/1/7/2/3/1/1/4/3/3/2/3/*.1/3/9/3/3/3/2/2/1/2/1/2/9/2/3/1/3/2
/2/3/2/E/synthetic-038 K/Súdwest-Fryslân   6/team 21.AF/3/3/3/5/4/5/4/4/4/2/5/
3/*.3/3/4/4/2/3/2/5/5/4/5/5/4/5/5/3/5/5/3/4/3/4/E/synthetic-039 K/Súdwest-Frysl
ân   6/team 21.1O/4/1/3/3/9/3/1/3/1/2/1/3/2/4/1/2/3/3/1/4/3/3/3/4/2/2/2/1/1/1/3
/2/3/3/3/E/synthetic-040 K/Súdwest-Fryslân   6/team 2.G6/3/1/3/2/4/8/3/4/3/2/3
/4/2/3/9/1/3/3/2/4/3/3/2/2/3/2/*.3/2/1/3/4/2/3/7/E/synthetic-041 K/Tilburg      
       6/team 1.GF/3/3/3/3/4/3/3/4/2/3/2/4/2/*.4/4/4/2/3/2/3/*.3/4/4/1/2/3/4/9/3
/3/4/2/3/E/synthetic-042 K/Coevorden           6/team 2.M6/5/4/3/3/4/2/5/5/4/4/4
/2/2/4/4/4/3/4/2/4/5/4/4/3/3/3/5/5/5/2/4/2/9/4/4/E/synthetic-043 K/Coevorden    
       6/team 21.4F/4/3/5/2/4/3/2/4/5/3/5/3/3/5/5/3/3/*.4/3/5/5/9/3/4/3/2/3/3/5/
4/5/3/5/5/E/synthetic-044 K/Tilburg             6/team 21.3R/3/3/3/4/4/4/4/5/5/*
.3/*.9/3/2/5/3/5/5/3/2/5/4/3/2/*.4/4/4/2/3/2/4/5/3/E/synthetic-045 K/Tilburg    
         6/team 1.IR/1/2/2/2/1/1/9/3/3/*.3/2/3/3/3/1/1/1/3/*.1/2/4/2/1/1/3/1/1/2
/8/2/2/4/2/E/synthetic-046 K/Súdwest-Fryslân   6/team 21.5C/3/9/8/4/4/3/5/3/3/
5/2/3/4/3/5/2/3/3/4/2/3/2/3/7/*.2/2/4/3/5/4/4/*.4/4/E/synthetic-047 K/Coevorden 
          6/team 21.8C/3/4/4/2/4/2/4/4/5/4/*.4/4/4/3/3/*.4/4/3/3/3/3/3/3/3/4/2/3
/3/*.4/3/3/4/E/synthetic-048 K/Tilburg             6/team 11.EL/4/5/3/3/4/4/5/4/
4/3/5/5/4/4/5/3/4/4/8/4/4/4/4/4/3/3/5/2/3/5/4/3/4/5/3/E/synthetic-049 K/Súdwest
-Fryslân   6/team 11.DF/2/1/1/2/2/2/2/4/2/2/2/3/2/9/1/2/2/1/3/1/1/1/3/2/1/1/2/3
/2/2/1/1/1/2/2/E/synthetic-050 K/Súdwest-Fryslân   6/team 21.4O/4/2/5/2/3/2/5/
5/2/3/4/7/2/3/3/4/*.3/8/3/3/2/4/3/*.4/4/4/4/5/4/*.4/4/2/E/synthetic-051 K/Súdwe
st-Fryslân   6/team 1.RI/4/3/8/3/7/4/3/9/5/4/4/3/*.3/9/3/5/3/4/3/3/*.5/3/5/5/4/
5/3/5/3/3/4/9/4/E/synthetic-052 K/Súdwest-Fryslân   6/team 2.O9/3/3/3/3/4/5/4/
5/8/5/3/5/3/4/4/3/5/3/5/3/5/3/3/5/4/5/5/5/3/3/5/3/5/4/3/E/synthetic-053 K/Súdwe
st-Fryslân   6/team 11.1O/2/1/7/1/3/3/7/2/2/3/2/2/1/4/1/2/9/2/*.4/3/3/2/1/3/3/1
/3/3/2/4/4/4/2/1/E/synthetic-054 K/Súdwest-Fryslân   6/team 21.AO/3/3/1/3/3/2/
1/3/3/*.1/2/2/4/3/2/3/4/3/2/2/2/3/4/1/3/1/1/1/1/1/2/*.1/9/E/synthetic-055 K/Súd
west-Fryslân   6/team 2.TL/1/2/4/2/3/4/3/1/1/4/2/4/2/4/4/2/4/3/3/7/4/4/3/3/2/3/
2/4/3/3/2/2/8/*.4/E/synthetic-056 K/Tilburg             6/team 11.BC/9/3/4/4/4/4
/3/3/4/2/3/3/3/5/7/4/3/2/3/2/4/4/5/5/3/2/4/4/2/5/4/3/2/2/2/E/synthetic-057 K/Til
burg             6/team 21.46/2/3/2/1/2/4/2/3/3/4/2/2/1/4/*.4/4/4/3/4/3/3/2/3/2/
4/3/1/*.4/4/4/2/4/4/E/synthetic-058 K/Coevorden           6/team 21/7/8/4/4/3/4/
3/2/*.3/4/2/4/5/3/3/7/3/5/7/4/3/4/2/5/4/3/*.3/2/4/*.5/3/3/E/synthetic-059 K/Coev
orden           6/team 2.F9/4/3/2/4/3/4/4/4/4/5/3/3/4/3/4/3/3/3/3/4/4/5/4/3/2/4/
5/4/5/4/3/3/3/4/3/E/synthetic-060 K/Súdwest-Fryslân   6/team 2.SO/4/4/1/*.2/2/
2/3/3/2/1/1/2/1/3/2/1/4/1/1/*.3/3/3/1/2/2/4/4/1/3/2/3/2/3/ZZZZZZZZZZZZZZZZZZZZZZ
