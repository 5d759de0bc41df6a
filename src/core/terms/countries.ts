import { normalize, termOf } from './words.ts';

/**
 * The states of the world, one a line: names (the first as CLDR has it or as newspapers do), capital or seats of government, words
 * for what belongs to it, houses that stand for its government. A word that two states share ("Congolese") is left out.
 */
const TABLE = `
Afghanistan|Kabul|Afghan
Albania|Tirana|Albanian
Algeria|Algiers|Algerian
Andorra|Andorra la Vella|Andorran
Angola|Luanda|Angolan
Antigua and Barbuda|Saint John’s/St. John’s|Antiguan
Argentina|Buenos Aires|Argentine/Argentinian
Armenia|Yerevan|Armenian
Australia|Canberra|Australian
Austria|Vienna|Austrian
Azerbaijan|Baku|Azerbaijani/Azeri
Bahamas|Nassau|Bahamian
Bahrain|Manama|Bahraini
Bangladesh|Dhaka|Bangladeshi
Barbados|Bridgetown|Barbadian
Belarus|Minsk|Belarusian
Belgium|Brussels|Belgian
Belize|Belmopan|Belizean
Benin|Porto-Novo|Beninese
Bhutan|Thimphu|Bhutanese
Bolivia|Sucre/La Paz|Bolivian
Bosnia and Herzegovina/Bosnia|Sarajevo|Bosnian
Botswana|Gaborone|Motswana
Brazil|Brasília/Brasilia|Brazilian
Brunei|Bandar Seri Begawan|Bruneian
Bulgaria|Sofia|Bulgarian
Burkina Faso|Ouagadougou|Burkinabe/Burkinabé
Burundi|Gitega/Bujumbura|Burundian
Cambodia|Phnom Penh|Cambodian
Cameroon|Yaoundé/Yaounde|Cameroonian
Canada|Ottawa|Canadian
Cape Verde|Praia|Cape Verdean
Central African Republic|Bangui|Central African
Chad|N’Djamena|Chadian
Chile|Santiago|Chilean
China|Beijing|Chinese
Colombia|Bogotá/Bogota|Colombian
Comoros|Moroni|Comorian
Democratic Republic of Congo/Democratic Republic of the Congo/DR Congo/DRC|Kinshasa|
Republic of Congo/Republic of the Congo/Congo-Brazzaville|Brazzaville|
Costa Rica|San José/San Jose|Costa Rican
Croatia|Zagreb|Croatian
Cuba|Havana|Cuban
Cyprus|Nicosia|Cypriot
Czechia/Czech Republic|Prague|Czech
Denmark|Copenhagen|Danish
Djibouti||Djiboutian
Dominican Republic|Santo Domingo|
Dominica|Roseau|
East Timor/Timor-Leste|Dili|Timorese/East Timorese
Ecuador|Quito|Ecuadorian/Ecuadorean
Egypt|Cairo|Egyptian
El Salvador|San Salvador|Salvadoran
Equatorial Guinea|Malabo|Equatoguinean
Eritrea|Asmara|Eritrean
Estonia|Tallinn|Estonian
Eswatini|Mbabane|Swazi
Ethiopia|Addis Ababa|Ethiopian
Fiji|Suva|Fijian
Finland|Helsinki|Finnish
France|Paris|French
Gabon|Libreville|Gabonese
Gambia|Banjul|Gambian
Georgia|Tbilisi|Georgian
Germany|Berlin|German
Ghana|Accra|Ghanaian
Greece|Athens|Greek
Grenada||Grenadian
Guatemala|Guatemala City|Guatemalan
Guinea|Conakry|
Guinea-Bissau|Bissau|
Guyana|Georgetown|Guyanese
Haiti|Port-au-Prince|Haitian
Honduras|Tegucigalpa|Honduran
Hungary|Budapest|Hungarian
Iceland|Reykjavik/Reykjavík|Icelandic
India|New Delhi/Delhi|Indian
Indonesia|Jakarta|Indonesian
Iran|Tehran|Iranian
Iraq|Baghdad|Iraqi
Ireland|Dublin|Irish
Israel|Jerusalem|Israeli
Italy|Rome|Italian
Ivory Coast/Côte d’Ivoire|Yamoussoukro/Abidjan|Ivorian
Jamaica|Kingston|Jamaican
Japan|Tokyo|Japanese
Jordan|Amman|Jordanian
Kazakhstan|Astana|Kazakh/Kazakhstani
Kenya|Nairobi|Kenyan
Kiribati|Tarawa|
Kosovo|Pristina|Kosovar/Kosovan
Kuwait|Kuwait City|Kuwaiti
Kyrgyzstan|Bishkek|Kyrgyz
Laos|Vientiane|Laotian/Lao
Latvia|Riga|Latvian
Lebanon|Beirut|Lebanese
Lesotho|Maseru|Basotho
Liberia|Monrovia|Liberian
Libya|Tripoli|Libyan
Liechtenstein|Vaduz|
Lithuania|Vilnius|Lithuanian
Luxembourg||Luxembourgish
Madagascar|Antananarivo|Malagasy
Malawi|Lilongwe|Malawian
Malaysia|Kuala Lumpur/Putrajaya|Malaysian
Maldives|Malé|Maldivian
Mali|Bamako|Malian
Malta|Valletta|Maltese
Marshall Islands|Majuro|Marshallese
Mauritania|Nouakchott|Mauritanian
Mauritius|Port Louis|Mauritian
Mexico|Mexico City|Mexican
Micronesia|Palikir|Micronesian
Moldova|Chişinău/Chisinau/Chișinău|Moldovan
Monaco||Monegasque
Mongolia|Ulaanbaatar/Ulan Bator|Mongolian
Montenegro|Podgorica|Montenegrin
Morocco|Rabat|Moroccan
Mozambique|Maputo|Mozambican
Myanmar/Burma|Naypyidaw/Naypyitaw|Burmese
Namibia|Windhoek|Namibian
Nauru|Yaren|Nauruan
Nepal|Kathmandu|Nepali/Nepalese
Netherlands|Amsterdam/The Hague|Dutch
New Zealand|Wellington|
Nicaragua|Managua|Nicaraguan
Niger|Niamey|Nigerien
Nigeria|Abuja|Nigerian
North Korea|Pyongyang|North Korean
North Macedonia/Macedonia|Skopje|Macedonian
Norway|Oslo|Norwegian
Oman|Muscat|Omani
Pakistan|Islamabad|Pakistani
Palau|Ngerulmud|Palauan
Palestine|Ramallah|Palestinian
Panama|Panama City|Panamanian
Papua New Guinea|Port Moresby|Papua New Guinean
Paraguay|Asunción/Asuncion|Paraguayan
Peru|Lima|Peruvian
Philippines|Manila|Philippine/Filipino
Poland|Warsaw|Polish
Portugal|Lisbon|Portuguese
Qatar|Doha|Qatari
Romania|Bucharest|Romanian
Russia|Moscow|Russian|Kremlin
Rwanda|Kigali|Rwandan
Saint Kitts and Nevis|Basseterre|
Saint Lucia|Castries|Saint Lucian
Saint Vincent and the Grenadines|Kingstown|Vincentian
Samoa|Apia|Samoan
San Marino||Sammarinese
São Tomé and Príncipe|São Tomé|
Saudi Arabia|Riyadh|Saudi
Senegal|Dakar|Senegalese
Serbia|Belgrade|Serbian
Seychelles|Victoria|Seychellois
Sierra Leone|Freetown|Sierra Leonean
Singapore||Singaporean
Slovakia|Bratislava|Slovak
Slovenia|Ljubljana|Slovenian
Solomon Islands|Honiara|
Somalia|Mogadishu|Somali
South Africa|Pretoria|South African
South Korea|Seoul|South Korean
South Sudan|Juba|South Sudanese
Spain|Madrid|Spanish
Sri Lanka|Colombo|Sri Lankan
Sudan|Khartoum|Sudanese
Suriname|Paramaribo|Surinamese
Sweden|Stockholm|Swedish
Switzerland|Bern/Berne|Swiss
Syria|Damascus|Syrian
Taiwan|Taipei|Taiwanese
Tajikistan|Dushanbe|Tajik
Tanzania|Dodoma|Tanzanian
Thailand|Bangkok|Thai
Togo|Lomé/Lome|Togolese
Tonga|Nuku’alofa|Tongan
Trinidad and Tobago|Port of Spain|Trinidadian
Tunisia|Tunis|Tunisian
Turkey/Türkiye/Turkiye|Ankara|Turkish
Turkmenistan|Ashgabat|Turkmen
Tuvalu|Funafuti|Tuvaluan
Uganda|Kampala|Ugandan
Ukraine|Kyiv/Kiev|Ukrainian
United Arab Emirates/UAE|Abu Dhabi|Emirati
United Kingdom/UK/U.K./Britain/Great Britain|London|British/Briton|Downing Street
United States/US/U.S./USA/America|Washington|American|White House/Pentagon/State Department
Uruguay|Montevideo|Uruguayan
Uzbekistan|Tashkent|Uzbek
Vanuatu|Port Vila|
Vatican City/Vatican||
Venezuela|Caracas|Venezuelan
Vietnam|Hanoi|Vietnamese
Yemen|Sana’a/Sanaa|Yemeni
Zambia|Lusaka|Zambian
Zimbabwe|Harare|Zimbabwean
`;

/** Places that are no state or several, with the words for what belongs to them. */
const OTHERS = 'Europe/European Gaza/Gazan Korea/Korean Congo/Congolese Guinea/Guinean Scotland/Scottish Wales/Welsh';

/** A state with the words by which articles mean it. */
export interface Country {
  readonly name: string;
  readonly names: readonly string[];
  readonly capitals: readonly string[];
  readonly adjectives: readonly string[];
  readonly houses: readonly string[];
}

const words = (list = ''): string[] => list.split('/').filter((word) => word !== '');

/** The states of the world. */
export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [names, capitals, adjectives, houses] = line.split('|').map(words) as [
      string[],
      string[],
      string[],
      string[]?,
    ];
    return { name: names[0]!, names, capitals, adjectives, houses: houses ?? [] };
  });

const alike = [
  ...COUNTRIES.map(({ names, adjectives }) => [...names, ...adjectives]),
  ...OTHERS.split(' ').map(words),
].map((same) => new Set(same.filter((word) => !/[ -]/.test(word)).map((word) => termOf(normalize(word)))));

/** Terms of one country for each other, as far as they are one word: "afghan" for "afghanistan" and the other way round. */
export const COUNTRY_TERMS: ReadonlyMap<string, readonly string[]> = new Map(
  alike.flatMap((terms) => [...terms].map((term) => [term, [...terms].filter((other) => other !== term)] as const)),
);
