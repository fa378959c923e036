// The clauses and the parties of English treaties: phrases that carry their meaning, as real texts word them.
import type { ClausePatterns, PartyPatterns } from "./language.ts";

export const englishClauses: ClausePatterns = {
  amendments:
    /(?:may|shall|can)\sbe\s(?:amended|modified)(?!\p{L}|\sso\sas)(?<=(?:this|the\spresent)\s(?:agreement|treaty|protocol|convention|memorandum|charter)(?!\p{L})[^.;]{0,80})/iu,
  entry:
    /(?:enter|come)\p{L}{0,3}\sinto\s(?:force|effect|operation)|entry\sinto\s(?:force|effect)|tak(?:e|es|ing)\seffect|becom\p{L}{1,3}\seffective/iu,
  entryWord: /force|effect|operati/iu,
  entryIntoForce:
    /(?:^|[.;]\s)(?:This|The(?:\spresent)?)\s(?:Agreement|Treaty|Protocol|Convention|Memorandum|Charter|Arrangement|Administrative\sArrangement)(?![\p{L}])(?=[^.]{0,900}(?:(?:enters?|comes?)\sinto\s(?:force|effect|operation)|takes?\seffect|becomes?\s(?:effective|operative)))|(?<!(?:amendments?|changes?|modifications?)\s(?:to|of)\s)(?:this|the(?:\spresent)?)\s(?:agreement|treaty|protocol|convention|memorandum|charter)\s(?:shall|will)\s(?=[^.]{0,300}(?:enter|come)\sinto\s(?:force|effect|operation))|(?:agreement|treaty|protocol|convention|memorandum|charter)\s(?:shall\s|will\s)?(?:enters?|comes?)\sinto\s(?:force|effect)/iu,
  authenticity:
    /equally\s(?:authentic|valid)|authentic|authoritative|equal\s(?:force|validity|legal)|same\s(?:legal\s)?force/iu,
  languageList:
    /in\s(?:the\s)?(?<languages>(?:\p{L}{1,30},\s){0,8}(?:\p{L}{1,30}\s)?(?:and\s)?\p{L}{1,30}\slanguages?)/iu,
  namesKazakh: /kazakh/iu,
  provisionalApplication:
    /(?:shall|will|may)\s(?:be\s)?(?:appl(?:y|ied)\sprovisionally|provisionally\s(?:be\s)?appl(?:y|ied))|applies\sprovisionally|apply\son\sa\sprovisional\sbasis/u,
  renewal:
    /(?:renew|extend|prolong)\p{L}{0,6}(?=.{0,400}(?:unless|if\s(?:neither|no)\s))|(?:unless|if\s(?:neither|no)\s)(?=.{0,400}(?:renew|extend|prolong))/u,
  recital:
    /(?<!\p{L})(?:desir|recogni|recall|consider|wish|having|noting|taking|bearing|mindful|aware|convinced|reaffirm|affirm|guided|proceeding|acknowledg|determin|seeking|believing|anxious|conscious|resolved|whereas|pursuant|aiming|intending|in\sorder\sto|with\sa\sview|in\s(?:accordance|view|pursuance|the\slight))/u,
  signs: {
    "competent-bodies": {
      phrase:
        /(?:competent|responsible|central|designated|authori[sz]ed|implementing|executing|coordinating|national)\s(?:\p{L}{1,20}\s)?(?:authorit|bod(?:y|ies)|agenc|organi[sz]ation|institution)|implementation\s(?=.{0,160}(?:ministry|agency|committee))/u,
      title: /authorit|bodies|agenc/u,
    },
    "relation-to-other-treaties": {
      phrase:
        /(?:not|nothing)\s(?=.{0,60}(?:affect|prejudice|derogat|preclude|prevent|limit|impair))(?=.{0,240}(?:agreement|treat|convention|obligation))|without\sprejudice\sto\s(?=.{0,120}(?:agreement|treat|convention|obligation))|(?:other|existing)\s(?:\p{L}{1,20}\s)?(?:international\s)?(?:agreements|treaties|conventions)/u,
      title: /other\s(?:\p{L}{1,20}\s)?(?:agreements|treaties|conventions|obligations)|relation/u,
    },
    "dispute-settlement": {
      phrase:
        /(?:dispute|disagreement|difference|controvers)\p{L}{0,4}(?=.{0,300}(?:settle|resol|consult|negotiat|arbitra))|(?:interpretation|application)\s(?=.{0,200}(?:consult|negotiat|arbitra))|(?:settle|resol)\p{L}{0,8}\s(?=.{0,200}(?:dispute|difference))/u,
      title: /dispute|differences|arbitration|consultation/u,
    },
    amendments: {
      phrase:
        /amend|(?:modif|revis|alter)\p{L}{0,8}\s(?=.{0,100}(?:agreement|convention|treaty|protocol|memorandum|consent|parties))|may\sbe\s(?:modified|revised|supplemented)/u,
      title: /amend|revision|modif/u,
    },
    duration: {
      phrase:
        /(?:indefinite|unlimited|unspecified|initial)\s(?:period|duration|term)|(?:for|of)\s(?:a|an|the)\s(?:further\s|first\s)?(?:period|term|duration)\sof|period\sof\s(?=.{0,30}year)|indefinitely|(?:remain|continue|be|stay)\sin\s(?:force|effect|operation)|(?:shall|will)\s(?:be\s)?(?:automatically\s)?(?:renew|extend|prolong)|tacit|valid\s(?:for|until)|expire/u,
      title: /(?<!\p{L})(?:duration|validity)/u,
    },
    termination: {
      phrase: /terminat|denounc|denunciation|withdraw|cease\sto\s(?:be\sin\sforce|have\seffect)/u,
      title: /(?<!\p{L})(?:terminat|denunciation|withdrawal)/u,
    },
    expenses: {
      phrase: /expens|(?<!\p{L})costs?(?!\p{L})|financ|(?:own|available)\s(?:funds|resources)|funding/u,
      title: /expens|costs?|financ/u,
    },
    confidentiality: {
      phrase:
        /confidential|secre(?:cy|t)|classified|disclos|third\s(?:part|state|countr|person)(?=.{0,120}(?:consent|transfer|transmit|releas))/u,
      title: /confidential|protection\sof\sinformation|security/u,
    },
    definitions: {
      phrase:
        /(?:term|expression|word)s?\s(?=.{0,160}(?:means|shall\smean|denote))|for\sthe\spurposes?\sof\s(?:this|the)|shall\shave\sthe\s(?:following\s)?meaning|(?<!\p{L})means/u,
      title: /definition|terms|interpretation/u,
    },
    "working-language": {
      phrase: /working\slanguage|language\s(?=.{0,40}(?:correspondence|communication))/u,
      title: /language/u,
    },
    "effect-of-termination": {
      phrase:
        /(?:terminat|denunciation|expir|withdraw)\p{L}{0,8}\s(?=.{0,320}(?:not\s(?:affect|prejudice)|continue|remain\s(?:in|valid|bound)|until\s(?:their|its|the)\s(?:completion|conclusion)|completed))/u,
    },
    suspension: { phrase: /suspen/u, title: /suspen/u },
    "provisional-application": {
      phrase: /provisional(?:ly)?\s(?=.{0,30}appl)|appl\p{L}{0,7}\s(?=.{0,20}provisional)|pending\sits\sentry/u,
      title: /provisional\sapplication/u,
    },
    "prevailing-text": {
      phrase:
        /(?:text|version)\s(?:shall\s|will\s)?(?:prevail|be\s(?:decisive|used|authoritative))|refer\sto\sthe\s(?=.{0,30}text)/u,
    },
    "consent-to-be-bound": {
      phrase: /ratif|open\s(?:for|to)\ssignature|acceptance|approv|constitutional\s(?:procedures|requirements)/u,
      title: /signature|ratification|acceptance/u,
    },
    accession: { phrase: /acce(?:ssion|de)/u, title: /accession/u },
    reservations: { phrase: /reservation/u, title: /reservation/u },
    depositary: { phrase: /deposit/u, title: /deposit/u },
    registration: { phrase: /regist/u, title: /regist/u },
  },
};

export const englishParties: PartyPatterns = {
  bilateralTitle: /between\s(?<parties>.{2,200}?\sand\s.{2,200})/iu,
  twoParties:
    /^the\s(?:government|republic|ministry|kingdom|federal|united|people|state|commonwealth|swiss|russian)[^,]{3,200}\sand\s(?:the\s)[^,]{3,200},/iu,
  manyParties:
    /(?:between\s|^)the\s(?:(?!\sand\s)[^,]){3,160},\s(?:the\s)?(?:government|republic|ministry|kingdom|[\p{L}-]{3,30}\s(?:republic|federation))[^,]{3,160}(?:,|\sand\s)|(?:states|governments|members)\s(?:parties|members|signatory|signatories)|contracting\sstates|member\sstates|multilateral|(?<!\p{L})among(?!\p{L})/iu,
  organization:
    /(?:between|\sand)\s(?:the\s)?(?:(?:international|european|asian|islamic|world|eurasian)\s(?:[\p{L}-]{1,30}\s){0,3}(?:bank|fund|organi[sz]ation|association|agency|corporation)|organi[sz]ation\s|united\snations)/iu,
  governments: /government/iu,
  departments: /ministr|agency|committee|office\sof|bank|department|service|academy|university|authority/iu,
  additionalTitle:
    /(?:additional|supplementary|optional)\sprotocol|protocol\s(?:no\.?\s?\d{1,2}\s)?(?:additional\s|supplementary\s)?to\s/iu,
  cooperation: /co-?operat|assistance|collaboration/iu,
};
