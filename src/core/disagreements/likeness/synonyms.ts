/** Words by which two outlets tell one thing, a group a line; each word stands in one line only. */
export const SYNONYMS = `
talk negotiation dialogue discussion parley consultation meeting meet session convene
begin start open launch commence inaugurate
end conclude finish lift
kill die dead death fatality slay toll fatal deadly perish drown
injure wound hurt injury
soldier troop serviceman servicemen
militant insurgent fighter rebel gunman
truce ceasefire armistice
agreement deal accord pact treaty
sign initial ink
mediate mediator mediation broker facilitate facilitator intermediary middleman peacemaker shuttle
host
attack assault raid
strike airstrike
blast explosion explode bombing
prisoner detainee captive inmate
release free freed hand
truck lorry vehicle
border frontier
displace flee uproot
refuse reject decline rebuff
agree accept consent
delegation team
envoy negotiator
lead head chair chairmanship leadership represent preside
arrest detain
withdraw withdrawal pullout leave vacate depart
extend extension prolong renew
close shut closure seal
carry bring deliver
find recover
quake earthquake
convoy column
commission committee panel
ship vessel boat
plane aircraft jet
aid assistance relief
house home
child kid youngster
person individual
civilian
police policeman officer
hold stage
halt stop suspend suspension
resume resumption restart
reopen reopening
postpone postponement delay
cancel cancellation
attend attendance
arrive arrival
approve approval ratify ratification endorse
pledge promise vow donate donor fund
repatriate return
tonne ton
protester demonstrator
rally demonstration protest
village hamlet
crossing checkpoint
percent percentage
shelter tent
factory plant
worker employee staff
strand stick stuck
persuade convince coax
`;
