"""Names of people, to be taken out of what is kept: given names and surnames that are common in Finland.

Lists are never whole; without_persons.py also goes by capitals, endings and what stands beside. Left out are names
that are everyday words of work and wishes too (Toivo, Taito, Into, Meri, Rauha, Lahja): they are found by a capital.
"""

_GIVEN = """
aada aaro aaron aatu abdi abdirahman abdullah adam ahmad ahmed aino aisha akseli aku alena aleksander aleksandr
aleksi alex alexander alexandra ali alina amanda amina amir ana anastasia anders andrei anette anita anja anna anne
anneli anni annika annukka ansku anssi antero anton antti anttoni arja arto artturi arttu asta astrid atte aulikki auli
axel beata bengt birgit birgitta camilla carina carl carita caroline cecilia charlotta christer christian christina
daniel david denis diana dmitri ebba eeli eelis eemeli eemil eerik eero eetu eeva eija eila einari eino elena elias
eliel elina elisa elisabet elisabeth elli ellinor elmeri elsa elsi emil emilia emma eppu eric erik erika erkki
essi esteri eva eveliina eveline evgeni farah fatima fatuma fredrik gabriel gunilla gunnar gustav hamza hanna hannele
hannes hannu hanne hans harri hasan hassan heidi heikki heini heli helena helka helvi henna henri henriikka henrik
henry hilda hilja hilkka hilma hussein ibrahim ida iida iina iiris iivari ilari ilkka ilona ilpo inga inger ingrid
inka inkeri irina iris irja irma irmeli isabella ismo ivan ivar jaakko jaana jacob jalmari jani janika janina janna
janne jari jarkko jarmo jarno jasmin jenna jenni jennifer jenny jere jesse joakim joel johan johanna johannes john jonas
jonna jonne joona joonas jorma josefiina jouko jouni juha juhana juhani juho jukka juliana jussi justiina juulia juuso
jyri jyrki kaarina kaarlo kaija kaisa kaj kalevi kalle karin karita karl karoliina karri kasper katarina katariina
kati katja katri katriina kauko keijo kerttu khadija kim kimi kimmo kirsi kirsti klaus konsta kristian kristiina
kristina krista kyllikki kyösti laila lars lasse laura lauri leea leena leevi lena leo leila liisa lina linda linnea
linus lotta luukas maarit maija maiju maire malin maria marian mari maria marianne marika marina marita marjaana
marjatta marjo marjut marjukka markku marko markus markus martin martta maryam matias matilda matti mauno maxim mei
merja mervi mia michael mika mikael miikka mikko milla milja minna mira mirja mirjami mirka mirva moa mohamed
mohammad mohammed muhammad mustafa nadja natalia natalja nea neea nella nelli nguyen nico niilo niina niko niklas
nikolai nina nooa noora nora olavi olga oliver olivia olli omar oona osman oskari oskar osmo otso otto outi paavo panu
pasi patrik paul paula pauli pauliina pekka peppi pentti perttu pertti peter petra petri petter pia pihla piia pirjo
pirkko pinja raija raili raimo rami raisa rasmus rebecka reetta reijo reino riikka riina risto ritva robert robin roope
roosa sabina saana saara saija salla salli salme sam sami sampo samu samuel samuli sandra sanna sanni santeri sari
sarah satu sauli sebastian senja seppo sergei severi sini sinikka simo sirkka sirpa siiri siru sofia sofie sohvi
sonja stefan stig stina sulo susanna susanne svetlana sven taavi taina tanja tapani tapio tarja tatiana tatjana
teemu teija teppo terhi terho terttu tero thomas tiia tiina tiia timo toini tom tomas tommi toni topi topias torsten
tuija tuomas tuomo tuula tuure tytti ulla urho ursula valtteri veera veeti veijo veikko venla vera veronika vesa vieno
viktor vilho vili viljami ville vilma viola vladimir väinö walter xiao yasmin yrjö yusuf zahra åke åsa
анна андрей александр алексей дмитрий елена иван ирина наталья ольга сергей светлана татьяна юлия
"""

_SURNAMES = """
aaltonen ahonen ahola andersson anttila eklund eriksson eskelinen gustafsson halonen hakala harjula
hartikainen heikkinen heikkilä heino heinonen hietala hiltunen hirvonen hiltula holm holmberg holmström hyvönen
hyvärinen hämäläinen immonen ivanov ivanova jansson jokela jokinen johansson juntunen järvinen jääskeläinen kallio
karjalainen karlsson karppinen karvonen kauppinen kemppainen ketola kettunen kinnunen kivelä kivinen
knuutila koivisto koivunen kokkonen kokko korhonen korpela koponen koskela koskinen kosonen kujala kuusela
kuznetsov kuznetsova kärkkäinen könönen laaksonen laamanen laitinen lampinen lappalainen lassila lehtinen
lehtonen lehtola leino leinonen leppänen leppälä lindberg lindholm lindqvist lindström lipponen luoma luukkonen
lähteenmäki manninen marttila matikainen mattila miettinen mikkola mikkonen moilanen mustonen mykkänen myllymäki mäkelä
mäkinen mäntylä määttä nevalainen niemelä nikula nieminen nissinen niskanen nurminen nykänen nyberg nyman nylund ojala
oksanen ollila ollikainen paananen paavola pakarinen palander parkkinen partanen peltola peltonen
pennanen petrov petrova pesonen pihlajamäki piirainen pitkänen pulkkinen puustinen pursiainen rantala rantanen
rautio rautiainen riikonen rissanen ronkainen rossi ruotsalainen räsänen räty saarela saarinen sainio
salminen salmela salonen savolainen seppälä seppänen siltala simola sirola sjöberg smirnov smirnova
sormunen sundberg sundström suominen svensson söderholm söderström takala tanskanen tervo tikkanen timonen tolonen
toivonen tuominen turunen tuovinen törmänen uotila uusitalo vainio vanhanen vartiainen vehviläinen viitanen
viitala virtanen vuorinen väisänen väänänen välimäki ylinen ylönen östman
"""

GIVEN_NAMES = frozenset(_GIVEN.split())
SURNAMES = frozenset(_SURNAMES.split())
