// Spellings that are wrong in every sentence, found in real treaties or known from them: what is written and what it
// should be. An entry is the beginning of a word, so that it is found in every case; one that ends in `$` is a whole
// word. A space stands for one space or more. Nothing is here that some other word begins with.
import type { LanguageId } from "./language.ts";

export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
  /** Nothing may follow. */
  readonly whole: boolean;
}

const KAZAKH = `
ынтамақтаст ынтымақтаст
ынтымактаст ынтымақтаст
төтеусіз өтеусіз
алдын-ал алдын ал
алдынала алдын ала
кез-келген кез келген
кезкелген кез келген
күніне_ену күшіне ену
күніне_енед күшіне енед
күніне_енген күшіне енген
күніне_енеті күшіне енеті
сондай_ақ сондай-ақ
іс_қимыл іс-қимыл
көші_қон көші-қон
мән_жай мән-жай
қазакстан қазақстан
казақстан қазақстан
қазахстан қазақстан
халықаралык халықаралық
халыкаралық халықаралық
халыкаралык халықаралық
республикасынын$ республикасының
респубикас республикас
келісімнін$ келісімнің
үкіметінін$ үкіметінің
тараптардын$ тараптардың
мемлекетінін$ мемлекетінің
тарптар тараптар
тараптрар тараптар
уағдаласушв уағдаласуш
құкық құқық
кұқық құқық
құқык құқық
дипломатялық дипломатиялық
дипломаттиялық дипломатиялық
дипломатиялык дипломатиялық
қолдынысын қолданысын
колданысын қолданысын
жүзге_асыр жүзеге асыр
ұйымдыстыр ұйымдастыр
мәмлекет мемлекет
мемлкет мемлекет
интеллеутуал интеллектуал
нұр-сүлтан нұр-сұлтан
министірлі министрлі
министрілі министрлі
хабарлма хабарлама
консулдык консулдық
экономикалык экономикалық
саласындағыы саласындағы
негізіңде негізінде
міндеттмеле міндеттемеле
өзгерістр өзгерістер
толықтырулр толықтырулар
`;

const RUSSIAN = `
сотруднечеств сотрудничеств
сотрудничевств сотрудничеств
сотудничеств сотрудничеств
соглошени соглашени
согашени соглашени
агенств агентств
учавств участв
следущ следующ
будующ будущ
обьект объект
обьем объем
обьяв объяв
обьедин объедин
субьект субъект
сьезд съезд
обязательсв обязательств
правительсв правительств
государсв государств
министерсв министерств
законодательсв законодательств
респулик республик
респубик республик
республки$ республики
казахстна$ казахстана
казакстан казахстан
оффициальн официальн
офицальн официальн
дипламат дипломат
прецендент прецедент
инциндент инцидент
компитент компетент
коммисси комисси
привелеги привилеги
аккредетац аккредитац
рассмотреню$ рассмотрению
осущесвл осуществл
предоствл предоставл
расмотр рассмотр
расматр рассматр
тереторри территори
теретори территори
територи территори
терротори территори
разногласе$ разногласие
уведомени уведомлени
уведомлние уведомление
настояшег настоящег
настоящго$ настоящего
межгосударственый межгосударственный
межправительственый межправительственный
`;

const ENGLISH = `
agreeement agreement
agrement$ agreement
goverment government
governement government
govenment government
occured$ occurred
occuring$ occurring
occurence occurrence
recieve receive
recieving receiving
seperate separate
accomodat accommodat
enviroment environment
commitee committee
comittee committee
committment commitment
persuant$ pursuant
pursuent$ pursuant
therof$ thereof
hereinafer$ hereinafter
reffered$ referred
refered$ referred
existance existence
independant independent
neccessary necessary
necesary necessary
succesful successful
priviledge privilege
responsability responsibility
wich$ which
teh$ the
signatary signatory
diplomatc$ diplomatic
dipomatic diplomatic
ratificaton ratification
notifcation notification
territoty territory
teritory territory
parliment parliament
liason liaison
concensus consensus
consistant consistent
supercede supersede
acession$ accession
millenium millennium
`;

export const MISSPELLINGS: Readonly<Record<LanguageId, readonly Misspelling[]>> = {
  kk: read(KAZAKH),
  ru: read(RUSSIAN),
  en: read(ENGLISH),
};

function read(list: string): readonly Misspelling[] {
  return list
    .trim()
    .split("\n")
    .map((line) => {
      const space = line.indexOf(" ");
      const wrong = line.slice(0, space);
      const whole = wrong.endsWith("$");
      return {
        wrong: (whole ? wrong.slice(0, -1) : wrong).replaceAll("_", " "),
        right: line.slice(space + 1),
        whole,
      };
    });
}
