/** What people write in a hurry, by how it is typed (folded, without apostrophes), as the words that phrases are written in. */
const WRITTEN = `
u=you ya=you ye=you r=are ur=your y=why n=and w=with wtf=what abt=about bout=about wat=what wot=what wut=what wht=what waht=what whta=what wen=when whn=when
wich=which whch=which hoo=who ppl=people sth=something smth=something smthing=something sumthing=something b4=before befor=before til=until till=until
4=for v=vs versus=vs gonna=going to wanna=want to gimme=give me lemme=let me whats=what is wats=what is wuts=what is whos=who is wheres=where is
whens=when is whys=why is hows=how is thats=that is theres=there is heres=here is hes=he is shes=she is theyre=they are youre=you are youve=you have
ive=i have im=i am id=i would ill=i will theyve=they have weve=we have whove=who have whod=who did whatd=what did howd=how did whered=where did
dont=do not doesnt=does not didnt=did not isnt=is not arent=are not wasnt=was not werent=were not hasnt=has not havent=have not hadnt=had not
cant=can not wont=will not couldnt=could not wouldnt=would not shouldnt=should not cannot=can not dnt=do not k=ok okay=ok okey=ok kk=ok
thx=thanks thnx=thanks thanx=thanks tnx=thanks tks=thanks ty=thanks tysm=thanks tyvm=thanks cheers=thanks thankyou=thanks hii=hi hiya=hi heya=hey
helo=hello hullo=hello yoo=yo yea=yes yeah=yes yep=yes yup=yes nah=no nope=no dis=this dat=that da=the tha=the de=the sez=says sed=said
info=information infos=information gud=good luv=love bc=because cuz=because cos=because coz=because becuz=because qs=questions q=question
govt=government gov=government tho=though thru=through msg=message msgs=messages pic=picture some1=someone any1=anyone every1=everyone 2day=today 2nite=tonight 2moro=tomorrow
spokesman=spokesperson spokeswoman=spokesperson wassup=whats up sup=whats up wsup=whats up wazzup=whats up whatsup=whats up tl=timeline`;

const MEANT: ReadonlyMap<string, string> = new Map(
  [...WRITTEN.trim().matchAll(/(\S+)=(.*?)(?=\s+\S+=|$)/gs)].map(([, typed, meant]) => [typed!, meant!.trim()]),
);

/** Words of politeness, wherever they stand. */
const POLITE = new Set('please pls plz plss plis pleas pliz kindly'.split(' '));

/** Whether a word, folded, is there for politeness alone. */
export const isPolite = (folded: string): boolean => POLITE.has(folded);

/** Words that say nothing of what is asked, wherever they stand. */
const FILLERS = new Set(
  `exactly actually just even really literally basically honestly maybe perhaps possibly tf rn btw
fyi imo tbh lol lmao lmfao rofl xd haha hahaha hehe omg ffs smh pretty quite simply`.split(/\s+/),
);

/** A word as phrases have it; empty for one that says nothing of what is asked. `folded` is what was typed, folded. */
export function everydayWord(folded: string): string {
  const plain = folded.replace(/'/g, '');
  if (isPolite(plain) || FILLERS.has(plain)) return '';
  return MEANT.get(plain) ?? folded;
}
