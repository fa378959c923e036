// Abbreviations: those that end in a full stop, and those that need no expansion, names of States and organisations that
// every treaty may use, and words of commerce and technology that have become words.

export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    // Kazakh
    "ҚР АҚШ БАӘ ҚХР РФ БҰҰ ТМД ЕАЭО ЕО ШЫҰ ҰҚШҰ ЕҚЫҰ ДСҰ ДДСҰ ДДҰ ХВҚ ХЕҰ ЭЫДҰ ЕурАзЭҚ ҚХҚ ТҮК ХАЭА АЭХА АӨСШК АӨСШК БҚДБ ЕҚДБ",
    "АҚ ЖШС ЖАҚ ААҚ ЖСН БСН СТН ҚҚС СЭҚ ТН ҰҚК ІІМ СІМ БАҚ ҚК ЖК",
    // Russian
    "ГАТТ ГАТС ТРИПС ФАТФ СМГС РК США ОАЭ КНР РФ ООН СНГ ЕАЭС ЕЭК ЕС ШОС ОДКБ ОБСЕ ВТО ВОЗ МВФ МОТ ОЭСР НАТО МАГАТЭ ИКАО ИМО ЮНЕСКО ЮНИСЕФ ЮНЕП ФАО ВОИС МККК",
    "АО ООО ЗАО ОАО ТОО ИИН БИН ИНН НДС ТН ВЭД КНБ МВД МИД СМИ ФИО ГОСТ СНиП ЭВМ ТЭО ВВП УК ГК БССР СССР КазССР ЕБРР МБРР АБР ЕАБР АСЕАН ЕАСТ ЕЭС МЦУИС ФОБ СИФ",
    // English
    "UN EU USA US UK UAE CIS EAEU WTO WHO IMF ILO NATO OSCE OECD IAEA ICAO IMO FAO SCO CSTO UNESCO UNICEF UNEP WIPO IBRD EBRD ADB ICRC",
    "GATT GATS TRIPS ISO IEC PDF USD EUR KZT RUB CHF GBP JPY CNY SDR SWIFT IBAN IATA CMR TIR ADR VAT GDP DNA HIV CO IT AML CFT OK LLC LLP JSC",
    "EC EEC EFTA ASEAN ICSID FOB CIF MFN HS TBT SPS FTA CD DVD ECU",
    "КСРО МДП СПИД ВИЧ ДНК ҚЖДҚ АИВ ЖИТС ДНҚ",
    "ЖӘНЕ ТУРАЛЫ ҮШІН МЕН ОБ И О AND OF THE FOR ON",
  ].flatMap((line) => line.split(" ")),
);

/** What ends in a full stop that may not end its sentence, as sources of patterns. */
export const STOPPED_ABBREVIATIONS: readonly string[] = [
  // Kazakh and Russian
  "ст|пп?|подп|абз|гл|гг|гор|ул|им|тыс|млн|млрд|руб|др|пр|проч|см|т\\.\\s?[бсп]",
  // English
  "art|arts|no|nos|para|paras|mr|mrs|ms|dr|st|inc|ltd|co|vol|pp?|cf|e\\.g|i\\.e|etc",
];
