/** Provinces and cities, before and since 1 July 2025, and names of the country that official texts use. */
export const places = `
an giang, bà rịa vũng tàu, bạc liêu, bắc giang, bắc kạn, bắc ninh, bến tre, bình dương, bình định, bình phước,
bình thuận, cà mau, cao bằng, cần thơ, đà nẵng, đắk lắk, đắk nông, điện biên, đồng nai, đồng tháp, gia lai, hà giang,
hà nam, hà nội, hà tĩnh, hải dương, hải phòng, hậu giang, hòa bình, hồ chí minh, hưng yên, khánh hòa, kiên giang,
kon tum, lai châu, lạng sơn, lào cai, lâm đồng, long an, nam định, nghệ an, ninh bình, ninh thuận, phú thọ, phú yên,
quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sóc trăng, sơn la, tây ninh, thái bình, thái nguyên,
thanh hóa, thừa thiên huế, tiền giang, trà vinh, tuyên quang, vĩnh long, vĩnh phúc, yên bái,

thành phố hồ chí minh, thành phố hà nội, thành phố huế, thành phố đà nẵng, thành phố hải phòng, thành phố cần thơ,
thủ đô hà nội, thủ đức, điện biên phủ, phú quốc, côn đảo, hạ long, đà lạt, nha trang, buôn ma thuột, thăng long,
sài gòn, đông dương, bắc bộ, nam bộ, trung bộ, đông nam bộ, tây nam bộ, bắc trung bộ, duyên hải,
duyên hải nam trung bộ, đồng bằng sông cửu long, đồng bằng sông hồng, sông hồng, cửu long,
trung du và miền núi phía bắc, tây bắc, đông bắc, tây nam, miền bắc, miền nam, trường sơn, hoàng liên sơn, việt nam,
trung quốc, hàn quốc, nhật bản, hoa kỳ, liên bang nga, campuchia, lào, thái lan, ấn độ, xinh ga po, ma lai xi a,
in đô nê xi a, phi líp pin, mi an ma, ô xtrây li a, niu di lân, vương quốc anh, cộng hòa pháp, đức, đài loan,
hồng kông, liên minh châu âu,
`
