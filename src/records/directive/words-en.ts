/** The English of the library: id, title, what it is for, what is known of its force. */
const lines = `
qd-23-tw | Regulation on mass mobilisation work of the political system | Who does what in mass mobilisation, government included; the basis of every plan. | Replaced 290-QĐ/TW. No successor was found; Party bodies were merged in 2025, so ask above for the current text.
qd-290-tw | Regulation on mass mobilisation work (2010) | Once asked that a leader is assigned in writing. | Replaced by 23-QĐ/TW of 30/7/2021.
qd-217-tw | Regulation on social supervision and criticism by the VFF and socio-political organisations | Basis of supervision and social criticism. | Some papers print 12/12/2014, a misprint. No replacement was found.
qd-218-tw | Regulation on contributions to building the Party and government | Basis of dialogues of heads of committees and authorities with the people. | Some papers print 12/12/2014, a misprint. Local papers cite it for two dialogues a year; the article was not verified.
qd-124-tw | Supervision of ethics and lifestyle of heads, key cadres, party members | Supervision of ethics and way of life. |
qd-99-tw | Framework guide: role of the people against internal degradation | Cited as a basis in plans and reports. |
qd-213-tw | Party members keep contact with party cell and people where they live | Party members and the people where they live; comments of residents. |
kl-114-tw | Conclusion: raise effectiveness of state bodies' mass mobilisation | A basis of plans; a topic of study. |
kl-120-tw | Conclusion on grassroots democracy regulation | A basis of plans; the five-year review of grassroots democracy. | The full title was not checked against the original.
kl-43-tw | Conclusion continuing Resolution 25 | A basis of plans; a topic of study. | The issuer is given as a citing paper has it: the Secretariat.
kl-01-tw | Conclusion continuing Directive 05 | Exemplars tied to learning from Uncle Hồ. |
ct-05-tw | Directive on studying and following Ho Chi Minh | Exemplars tied to Directive 05. |
nq-25-tw | Resolution on Party leadership of mass mobilisation | Cited as a basis in plans and reports. |
nq-18-tw | Resolution on streamlining the political system | Why the names of units change. | Root of the two-tier reform of 2025.
ct-37-ct-tw | Directive on harmonious labour relations | Cited as a basis in plans and reports. | Not to be confused with 37-CT/TU of 10/8/2023.
ct-35-tw | Directive on citizen reception and complaint settlement | A basis of reception plans. | Continued by 107-KL/TW.
kl-107-tw | Conclusion on citizen reception, complaints | The present Party basis of reception, complaints and denunciations. | The exact title is to be checked.
qdi-11-tw | Heads of party committees: receive, dialogue, handle feedback | Reception days of the secretary; when reports are due. | Amended by 215-KL/TW of 23/11/2025.
kl-215-tw | Conclusion amending Regulation 11 | The commune secretary receives people at least 2 days a month; reports by month, quarter, 6 months, 9 months and year. |
qd-298-tw | Bodies serving the commune party committee | Bodies that serve the commune Party Committee: Office, Party Building Board, Inspection Committee. |
hd-31-btctw | Guide to party/VFF structure at commune level | Bodies of the Party, the Front and mass organisations in a commune. |
kl-228-tw | Conclusion on two-tier local government | Background of the two tiers. |
nq-80-tw | Resolution on culture (24 November day) | Background of 24 November, the day of Vietnamese culture. | Policy of a paid day off on 24 November; whether the law was changed is not verified.
luat-10-2022 | Law on Grassroots Democracy | Posting; what people decide; consultation; supervision; People's Inspectorate; staff conference. | Amended by 47/2024/QH15 and by 97/2025/QH15 (from 1/7/2025).
luat-97-2025 | Law amending VFF, Trade Union, Youth, Grassroots Democracy laws | Takes the district out of the Law on Grassroots Democracy. | Not read article by article.
luat-42-2013 | Law on Citizen Reception | Reception, register, transfer, answer within 10 working days. | Amended by 136/2025/QH15 from 1/7/2026.
luat-02-2011 | Law on Complaints | Time limits of complaints. | Amended by 136/2025/QH15 from 1/7/2026.
luat-25-2018 | Law on Denunciations | Time limits of denunciations; the denouncer is kept secret. | Amended by 136/2025/QH15 from 1/7/2026.
luat-136-2025 | Law amending Reception, Complaint, Denunciation laws | Reception, complaints and denunciations from 1/7/2026: online reception, partial withdrawal, suspension. | The consolidated text was not seen.
luat-72-2025 | Law on Organisation of Local Government | Article 43: the yearly dialogue conference; two tiers. |
luat-104-2016 | Law on Access to Information | Time limits of giving information. |
luat-35-2013 | Law on Grassroots Mediation | Mediation teams; mediation begins within 3 days; its register. |
luat-91-2025 | Personal Data Protection Law | What may be collected, sensitive data, no more than needed. |
blds-91-2015 | Civil Code (counting of time limits) | How time limits are counted. | The general rule; the complaint laws do not restate it.
blld-45-2019 | Labour Code (holidays) | Public holidays. |
luat-tt-2010 | Law on Inspection (2010) | Only as the base of 159/2016/NĐ-CP. | Replaced by later inspection laws (2022, 2025); people's inspection moved into 10/2022/QH15.
nd-154-2026 | Decree implementing Law on Citizen Reception | Forms 01 to 03/TCD, electronic register, refusal, online reception, discipline. | Replaces 64/2014/NĐ-CP. Read in a transcription, not in the original.
nd-155-2026 | Decree amending the complaint decree | 7 working days to accept; the complex case; dialogue form 14; suspension. | Read in a transcription, not in the original.
nd-156-2026 | Decree amending the denunciation decree | Withdrawal, discipline for leaking who denounced, the national database. | The transcription misprints the number of the Law.
nd-64-2014 | Old reception decree | The old basis of reception; no longer cited. | Expired on 1/7/2026 (154/2026/NĐ-CP, article 44); many commune notices still print it.
nd-124-2020 | Complaint decree | Forms of complaints. | Amended by 155/2026/NĐ-CP.
nd-31-2019 | Denunciation decree | The complex denunciation; forms. | Amended by 156/2026/NĐ-CP.
nd-59-2023 | Decree on Grassroots Democracy | Village conference, People's Inspectorate, Community Investment Supervision Board. | What it says of districts is obsolete.
nd-61-2023 | Decree on village conventions | Village conventions. |
nd-04-2015 | Democracy in state agencies (2015) | An old basis. | Its subject moved into chapter III of 10/2022/QH15; the formal repeal was not checked.
nd-149-2018 | Workplace democracy (2018) | An old basis. | The Labour Code 2019 and 145/2020/NĐ-CP replaced it; not checked against the original.
nd-159-2016 | People's Inspectorate decree (2016) | An old basis. | 59/2023/NĐ-CP, article 28.2.
nd-20-2008 | Feedback on administrative rules | Feedback on administrative rules: passed on within 5 working days, entered, its result made public. | Amended by 48/2013/NĐ-CP and 92/2017/NĐ-CP.
nd-48-2013 | Amending administrative-procedure control decrees | Feedback on administrative rules: passed on within 5 working days, entered, its result made public. |
nd-92-2017 | Amending administrative-procedure control decrees | Feedback on administrative rules: passed on within 5 working days, entered, its result made public. | Its time limits were not read.
nd-30-2020 | Decree on clerical work (document format) | The layout of reports, plans and minutes. |
nd-335-2025 | Decree on rating of bodies and civil servants | Officers log their products; late work costs 25% of the mark for progress. |
nd-185-2026 | Decree on villages and residential groups | The village head gathers opinions; a term of 5 years; names of villages. | Read in a transcription, not in the original.
nd-150-2025 | Specialised agencies under provincial and commune PCs | Offices of a commune: Council and Committee Office, Economy, Culture and Society, Service Centre. | Amended by 370/2025/NĐ-CP.
nd-370-2025 | Amending Decree 150 | Offices of a commune. | Its day was not verified.
nd-276-2026 | Functions of the Ministry of Home Affairs | Which ministry: clause 19 gives it the guidance of grassroots democracy and of state mass mobilisation. |
nd-118-2025 | One-stop-shop decree | Figures of administrative procedures. | Not checked against the original.
ct-33-ttg | PM Directive on mass mobilisation of administrative bodies | The main basis of government mass mobilisation. | No successor was found.
ct-16-ttg | PM Directive 2016 | An old basis. | Succeeded in subject by 33/CT-TTg; the formal repeal was not checked.
cd-280-ttg | PM telegram on responsibility in handling work | Cited as a basis in plans and reports. | Its day was not checked.
nq-76-cp | Master programme of administrative reform 2021-2030 | Indicators of administrative reform. |
qd-416-ttg | Plan for Directive 37 | Cited as a basis in plans and reports. |
tt-04-2021-ttcp | Circular on reception procedure | Steps of reception. | The full text was not reached; whether it was kept after 154/2026/NĐ-CP is not verified.
tt-05-2021-ttcp | Circular on petition handling | How petitions are sorted. | The full text was not reached; whether it was kept after 154/2026/NĐ-CP is not verified.
tt-65-2026-btc | Allowance circular | Days of reception are logged for allowances. | Local reception: 200/150 thousand đồng a day; supporting staff 100; 250/200 only at the central office.
tt-06-2026-bnv | Home-affairs functions circular | A commune's home affairs sit in Culture and Society or with a civil servant. |
tt-10-2025-bnv | Home-affairs functions circular (2025) | A commune's home affairs. |
cv-84-ttg | Letter on Conclusion 228 | Background of the two tiers. |
qd-771-ttg | Ethnic knowledge training scheme | Training in ethnic languages and knowledge. | The scheme ended in 2025.
qd-1719-ttg | Ethnic minority target programme | Background of remote areas. |
ct-08-tu-qng | Directive on mass mobilisation of state bodies | Eight duties of state bodies. | Quảng Ngãi merged with Kon Tum on 1/7/2025.
qd-407-tu | Provincial mass mobilisation regulation | Cited as a basis in plans and reports. |
kh-49-2024 | Joint plan 2024 | A plan from above. | A plan of one year that is over.
ct-37-tu-000 | Directive on working style | Cited as a basis in plans and reports. |
cv-2953-2023 | Letter on telegram 280 | Cited as a basis in plans and reports. |
kh-cds-000 | Provincial digital transformation plan | Cited as a basis in plans and reports. | The citing paper gives no number.
kh-hcpv-000 | Plan for the "administration serving the people" model | The model "administration serving the people". | The citing paper gives no number.
kh-175-2021 | Plan to raise effectiveness of mass mobilisation | A plan from above. |
qd-396-tu | Provincial mass mobilisation regulation | Cited as a basis in plans and reports. |
qd-1256-2021 | Administrative reform plan | Cited as a basis in plans and reports. |
qd-306-tu | Accountability of heads and deputies | Cited as a basis in plans and reports. |
cv-246-tu | Letter on 2021 mass mobilisation | A plan from above. | A paper of one year that is over.
kh-10-2021 | Joint plan 2021 | A plan from above. | A plan of one year that is over.
kh-38-2021 | Plan 2021 | A plan from above. | A plan of one year that is over.
kl-25-tu | Conclusion 2020/2021 | Cited as a basis in plans and reports. |
nq-dai-hoi-13 | 13th Party Congress resolution | Cited as a basis in plans and reports. | The term ended; the 14th congress was early in 2026.
nq-dhdb20 | Provincial congress resolution | Cited as a basis in plans and reports. |
qd-436-2019 | Criteria and rating of mass mobilisation of state bodies | A table of marks. | Succeeded in subject by 1211/QĐ-UBND of 2/11/2022; its tables were not reached.
qd-737-2019 | Democracy rules in land recovery | Democracy in land recovery. |
qd-644-2020 | Plan for 416/QĐ-TTg | Cited as a basis in plans and reports. |
qd-1856-tu | Coordination regulation | Review of coordination. | Ten-year review in 2021.
kh-125-tu | Plan for Resolution 18 | Cited as a basis in plans and reports. |
da-04-tu | Scheme 04 | Targets. | For 2021 to 2025 and the years after.
kh-696-2021 | Plan for Scheme 04 | A plan from above. |
kh-44-duk | Plan of the agencies' bloc | Targets and roadmap. | The Party bloc was dissolved in 2025.
qd-2138-tu | Provincial regulation | Cited as a basis in plans and reports. |
ct-13-2016 | Provincial directive | Basis of the steering board of government mass mobilisation. | Printed once as 2021 and once as 2016; 2016 is the likelier.
nq-02-duk-2017 | Bloc resolution on mass mobilisation | Five-year review in the fourth quarter of 2022. | The Party bloc was dissolved in 2025.
nq-02-duk-2021 | Bloc resolution on administrative reform | Cited as a basis in plans and reports. | The Party bloc was dissolved in 2025. Same number as the resolution of 2017: cite the day as well.
kh-165-duk | Plan on setting an example | Cited as a basis in plans and reports. | The Party bloc was dissolved in 2025.
hd-03-duk | Guide on models | How to choose an exemplar. | The Party bloc was dissolved in 2025.
qd-1211-2022 | Criteria and rating (2022) | Successor of 436/QĐ-UBND. | Its tables were not reached; the province has merged since.
qd-3140-2022 | Criteria set | An example of a table of criteria. | Two sets (province; district and commune), 100 points, 85 where the marks of reform do not apply.
qd-1878-tu | Criteria | An example of bands. | 8 contents; 90 by oneself and 10 from above; 80 and more is good.
qd-07-2023-bt | Criteria | An example of a table of criteria. | Only the opening could be read.
qd-04-2025-hy | Rating of mass mobilisation | A rating that includes "government that serves". | 1656/QĐ-UBND of 31/10/2025 followed after the merger.
qd-1656-2025-hy | Rating after merger | An example of criteria issued anew after a merger. |
qd-67-2024-dn | Rating | An example of a table of criteria. |
qd-729-2018-dn | Rating | An example of a table of criteria. | Of the year 2018.
qd-08-2022-tn | Dân vận khéo emulation | An example of how exemplars are recognised. |
hd-bdvtu-qng-2021 | Guide on models | 4 fields and 8 tests of an exemplar. | Its number was not seen; the body is now the Propaganda, Education and Mass Mobilisation Board.
cv-249-mttq | Model registration call 2026 | A registration form for exemplars. | Its exact day was not recorded; the year 2026 is certain.
hd-13-hp | Guide on commune dialogue | How a commune holds a dialogue. |
kh-70-ct | Plan 2025 | An example of a plan after the merger. |
kh-21-bk | Plan 2025 | Days of reports. |
luat-117-2025 | Law on the protection of state secrets | Why a denouncer's identity and secret papers never enter the phone: article 5.2 bars them from networked devices. | Not verified against the gazette.
qd-774-ttg | List of state secrets in inspection, complaints, denunciations | State secrets in complaints and denunciations: name, address, handwriting of who denounced. | Whether it was issued again under the law of 2025 is not verified.
`

/** By the id of a document. */
export const directiveWordsEn = Object.fromEntries(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      const [id = '', title = '', purpose = '', note = ''] = cells
      return [id, { title, purpose, note }]
    }),
)
