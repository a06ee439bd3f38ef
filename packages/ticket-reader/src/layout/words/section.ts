import type { Words } from './words.ts'

/** Said of a part of the house: its value follows. */
export const section: Words = {
  en: 'section|sect|sec|block|blk|area|zone|stand|level|tier|sector|category|cat|admission level|standing area|seating area|bay|box|price level|entry type|admission|screen|hall|auditorium',
  sv: 'sektion|sekt|block|område|zon|avdelning|avsnitt|fält|våning|platskategori|läktare|läktarsektion|salong|sal',
  de: 'sektion|block|bereich|sektor|zone|kategorie|kat|rang|ebene|tribüne|platzkategorie|preiskategorie|platzgruppe|abschnitt|feld|saal|kinosaal',
  nl: 'vak|sectie|blok|zone|tribune|categorie|cat|ring|rang|gebied|niveau|plaatscategorie|zaal',
  fr: 'section|bloc|zone|secteur|tribune|catégorie|cat|niveau|étage|emplacement|carré|virage|salle',
  es: 'sección|sector|bloque|zona|tribuna|categoría|grada|área|nivel|puesto|localidad|sala',
  it: 'settore|sezione|blocco|zona|tribuna|categoria|anello|area|livello|sala',
  pt: 'setor|sector|secção|seção|bloco|zona|bancada|categoria|área|nível|piso|sala',
  da: 'sektion|afsnit|blok|område|zone|tribune|felt|kategori|etage|sal',
  nb: 'seksjon|felt|blokk|område|sone|tribune|avdeling|kategori|sal',
  fi: 'katsomo|lohko|alue|osasto|sektori|katsomonosa|kategoria|taso|kerros|sali',
  pl: 'sektor|sekcja|blok|strefa|trybuna|kategoria|obszar|poziom|sala',
  cs: 'sektor|sekce|blok|zóna|tribuna|kategorie|oblast|úroveň|sál',
}

/** A part of the house by its own name: it is the value, alone or with a side or number behind. */
export const sectionNames: Words = {
  en: 'stalls|front stalls|rear stalls|orchestra|mezzanine|balcony|upper circle|dress circle|grand circle|royal circle|circle|gallery|floor|pit|golden circle|parterre|lower tier|upper tier|north stand|south stand|east stand|west stand|lawn|main stand|loge|terrace|box office seats|amphitheatre|grandstand|bleachers|field level|lower bowl|upper bowl|general floor',
  sv: 'parkett|främre parkett|bakre parkett|balkong|första raden|andra raden|tredje raden|läktare|loge|övre etage|nedre etage|golv|långsida|kortsida|norra läktaren|södra läktaren|sidoparkett|rang',
  de: 'parkett|sperrsitz|loge|balkon|empore|galerie|innenraum|oberrang|unterrang|tribüne|haupttribüne|gegentribüne|nordtribüne|südtribüne|hochparkett|parkett links|parkett rechts|nordkurve|südkurve|westtribüne|osttribüne|rang',
  nl: 'parket|balkon|loge|parterre|zaal links|zaal rechts|tribune|eerste ring|tweede ring|hoofdtribune|ereloge|frontbalkon|zijbalkon|rang',
  fr: 'orchestre|parterre|balcon|corbeille|mezzanine|galerie|loge|tribune|fosse|carré or|virage nord|virage sud|premier balcon|deuxième balcon|baignoire|paradis|poulailler',
  es: 'platea|anfiteatro|butaca de patio|patio de butacas|palco|tribuna|grada|pista|fondo norte|fondo sur|preferencia|paraíso|gallinero|entresuelo',
  it: 'platea|galleria|palco|loggione|parterre|tribuna|curva|curva nord|curva sud|prato|distinti|balconata|poltronissima|primo anello|secondo anello|poltrona',
  pt: 'plateia|balcão|camarote|bancada|relvado|pista|galeria|frisa|tribuna|1º balcão|2º balcão|arquibancada',
  da: 'parket|balkon|galleri|loge|gulv|tribune|etage',
  nb: 'parkett|galleri|balkong|gulv|tribune|losje',
  fi: 'permanto|parveke|parvi|etupermanto|takapermanto|katsomo|lehteri|aitio',
  pl: 'parter|balkon|loża|trybuna|płyta|amfiteatr|antresola|galeria',
  cs: 'přízemí|balkon|balkón|lóže|galerie|tribuna|plocha|parket|parter',
}

/** Nobody's own seat. */
export const generalAdmission: Words = {
  en: 'ga|general admission|gen adm|gen admission|unreserved|unreserved seating|unreserved seats|standing|general standing|free seating|open seating|standing only|ga standing|unreserved standing|no assigned seat|not numbered|unnumbered|festival seating',
  sv: 'ståplats|ståplatser|onumrerat|onumrerad|onumrerade platser|onumrerad plats|fri placering|fri sittning|stå|ståparkett',
  de: 'stehplatz|stehplätze|freie platzwahl|freie sitzplatzwahl|unnummeriert|innenraum stehplatz|stehbereich|keine platznummer',
  nl: 'staanplaats|staanplaatsen|vrije plaats|vrije plaatsen|ongeplaceerd|vrije zit|vrije plaatskeuze|ongenummerd|staan|vrije zitplaatsen',
  fr: 'placement libre|debout|fosse debout|non numéroté|places non numérotées|entrée générale|admission générale|libre placement|assis libre|assis placement libre',
  es: 'entrada general|admisión general|sin numerar|no numerada|no numerado|de pie|pista de pie|general|asiento libre|localidad sin numerar',
  it: 'posto unico|posto unico in piedi|in piedi|non numerato|posti non numerati|ingresso generale|posto libero|posto non numerato',
  pt: 'entrada geral|plateia em pé|em pé|lugar não marcado|lugares não marcados|lugares não numerados|admissão geral|sem lugar marcado',
  da: 'ståplads|ståpladser|unummereret|fri placering|unummererede pladser|ståplads parket',
  nb: 'ståplass|ståplasser|unummerert|fri plassering|unummererte plasser',
  fi: 'seisomapaikka|seisomapaikat|numeroimaton|numeroimattomat paikat|vapaa istumajärjestys|seisomakatsomo|numeroimaton paikka',
  pl: 'miejsce stojące|miejsca stojące|miejsca nienumerowane|miejsce nienumerowane|wstęp ogólny|stojące|płyta stojąca|nienumerowane',
  cs: 'stání|místo k stání|místa k stání|k stání|na stání|nečíslované|volný vstup na plochu|nečíslovaná místa|bez místenek',
}
