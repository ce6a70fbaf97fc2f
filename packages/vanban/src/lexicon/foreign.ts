/** Words in Latin letters that official texts use as they are, units of measure, and ethnic or foreign place names. */
export const foreign = `
internet website web email mail online offline logistics facebook zalo youtube tiktok twitter instagram telegram viber
video videos clip file files tour tours marketing startup blockchain cloud data big smart city camera laptop wifi logo
festival poster banner pano app apps link server mobile money digital platform portal fanpage podcast infographic
livestream forum chatbot robot gmail google windows microsoft excel word powerpoint pdf doc docx xls xlsx rar zip html
http https www com vn gov org net edu asean apec unesco unicef who wto fdi oda gdp grdp ocop iso tcvn sms otp qr

kg km ha m cm mm g l ml kw kwh mw mwh gb mb tb hz khz mhz ghz v w a kv kva db ppm usd vnd eur ph th tr tp tx tt q p h
s t c b d e i ii iii iv vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx

vac xin in vac-xin covid cov sars virus bacteria gram lit met ton container karaoke massage vip fax telex radio tivi
ti vi cassette micro loa amply gara garage taxi bus grab shop mall resort homestay villa hotel spa bar pub cafe menu
buffet show game gameshow hotline callcenter contact center call hub lab led lcd sim card gps gis bim iot ai api sdk
ipv dns firewall malware ransomware phishing hacker spam token cookie cache backup log online e-learning elearning
training workshop seminar talk talkshow roadshow showroom expo forum summit award top model idol fan club sport
marathon golf tennis yoga aerobic gym judo karate taekwondo pencak silat boxing dancesport hiphop rock pop jazz ballet
opera piano guitar violin organ

buôn krông đắk lắk đắc ea bản plei kbang kông chro pleiku măng đen đăk glei tô rai sa thầy xê đăng ê đê gié triêng
brâu rơ măm cơ ho raglay xtiêng chơ ro khmer mnông kreh pà thẻn lô pu péo cờ lao si la hủ hà nhì cống ơ đu chứt bru
vân kiều tà ôi tu co hrê nùng tày thái mường dao mông
`
