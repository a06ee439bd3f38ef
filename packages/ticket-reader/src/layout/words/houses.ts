import type { Words } from './words.ts'

/** Words in the names of places where events are held, as a word or the end of one. */
export const houses: Words = {
  en: 'arena|stadium|theatre|theater|cinema|hall|palace|auditorium|ballpark|dome|academy|museum|gardens|playhouse|amphitheatre|amphitheater|coliseum|ballroom|racecourse|showground|ground|park|club|centre|center|pavilion|bowl|opera house|music hall|city hall|garden|odeon|roundhouse|fairgrounds|speedway|raceway|multiplex|tavern',
  sv: 'arenan|teater|teatern|teatrarna|konserthus|konserthuset|konsertsal|scen|scenen|operan|biograf|biografen|stadion|ishall|hallen|idrottsplats|klubben|kulturhus|kulturhuset|nöjespark|folkets park|slott|kyrka|dramaten|globen|folkets hus|vallen|bio|parken',
  de: 'halle|stadion|theater|oper|opernhaus|schauspielhaus|philharmonie|konzerthaus|kino|arena|saal|freilichtbühne|waldbühne|kulturzentrum|tonhalle|schauspiel|festspielhaus|kongresshalle|messe|stadthalle|bühne|musikhalle|lichtspiele|filmpalast|staatsoper|volkstheater',
  nl: 'schouwburg|theater|concertgebouw|stadion|arena|poppodium|bioscoop|zaal|dome|philharmonie|muziekgebouw|stadsschouwburg|paradiso|ahoy|sportpaleis|schouwburgzaal|concertzaal|opera',
  fr: 'théâtre|stade|salle|zénith|opéra|cinéma|palais|auditorium|philharmonie|olympia|arènes|casino|aréna|hippodrome|parc|comédie|bataclan|patinoire|dôme|vélodrome',
  es: 'teatro|estadio|palacio|sala|auditorio|cine|plaza de toros|coliseo|pabellón|recinto|wizink|arena|liceu|palau|cines|hipódromo|velódromo|ifema|foro',
  it: 'teatro|stadio|palazzetto|palasport|palazzo|auditorium|cinema|arena|forum|ippodromo|anfiteatro|palalottomatica|multisala|teatri|politeama|unipol|pala|terme',
  pt: 'teatro|estádio|coliseu|pavilhão|cinema|auditório|arena|casa da música|recinto|altice|ginásio|cine|centro cultural',
  da: 'teater|teatret|koncerthus|koncerthuset|stadion|biograf|biografen|arena|parken|operaen|vega|musikhuset|spillested|hallen',
  nb: 'teater|teatret|konserthus|konserthuset|stadion|kino|arena|operaen|spektrum|kulturhus|scene|amfi|konserthuset',
  fi: 'areena|teatteri|stadion|halli|jäähalli|kulttuuritalo|konserttitalo|ooppera|elokuvateatteri|musiikkitalo|messukeskus|kaapelitehdas|oopperatalo|jäähalli|kansallisteatteri',
  pl: 'teatr|stadion|hala|filharmonia|arena|opera|kino|klub|amfiteatr|torwar|spodek|tauron|multikino|narodowy|dom kultury|centrum kultury',
  cs: 'divadlo|stadion|aréna|hala|kino|filharmonie|klub|lucerna|rudolfinum|palác|obecní dům|národní divadlo|o2 arena|sportovní hala|cinema',
}
