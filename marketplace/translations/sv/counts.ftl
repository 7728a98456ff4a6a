# Hur många det här skulle passa: en uppskattning för arbetsgivaren som skriver en plats.
counts-heading = Hur många det här skulle passa
counts-how = Siffran är en uppskattning av kort som får visas för arbetsgivare. Den räknas ut av arbetets form, ort, timmar, tider, start och tillstånd.
counts-button = Se hur många det skulle passa
counts-about = Det här skulle nu passa ungefär { $count } personer inom { $km } kilometer.
counts-few = I närheten finns nu bara få som det här skulle passa. Det exakta antalet berättas inte. Coachen känner också andra.
counts-lacks = Berätta först vad arbetet är och var. Sedan kan antalet räknas ut.
counts-not-now = Antalet går inte att få just nu. Du kan fortsätta utan det.
counts-often = Du har redan sett på siffran många gånger.
counts-costs-licence = Kravet { $licence } utesluter { $share }.
counts-costs-hours = Veckotimmarna utesluter { $share }.
counts-costs-times = Arbetstiderna utesluter { $share }.
counts-costs-start = Startdagen utesluter { $share }.
counts-share-nearly-all = nästan alla
counts-share-three-quarters = ungefär tre av fyra
counts-share-half = ungefär hälften
counts-share-third = ungefär en tredjedel
counts-share-fifth = ungefär en femtedel
