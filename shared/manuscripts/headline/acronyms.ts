/**
 * Short forms that Indonesian offices write in capitals. Those without a vowel (DPRD, KPK, BPBD) need
 * not be named; nor may those be that are everyday words as well (API, DAM, TIM).
 */
export const ACRONYMS: ReadonlySet<string> = new Set(
  (
    'AI AIDS AJI AKB AKBP AKP AMPI AMSI ANRI APAR APBD APBN APD APEC APIP APK APT AS ASEAN ASI ' +
    'ASN ATK ATM ATR AWS BAP BAZIS BBPOM BEM BI BKAD BLU BLUD BNI BPDAS BPKAD BPOM BRI BRIN BSI ' +
    'BUMD BUMN CASN CEO CITES CU DAK DAU DID DIPA DIY DKI DOB DPA DPMPTSP DPO DPPKUKM DPPPA ' +
    'DPUPR DTSEN EBT EDC EO ESDM ETLE EWS EYD FAO FASI FIFA FKPPI FKUB FMIPA FPTI GBI GMKI GMNI ' +
    'GOR GOW HAM HGU HIPMI HIV HKI HKTI HMI HNSI HUT IAI IAIN IAKMI IBI ICMI ICU IDAI IDI IGD ' +
    'IGTKI IJTI IKIP IKM IKN ILO IMB IMF IMI INKAI IPA IPAL IPB IPDN IPHI IPM IPS IPSI ISBI ISO ' +
    'ISPA ISPO ISSI IT ITB ITK ITS IUP IUPK JDIH JMSI KAHMI KAI KAMMI KASN KBBI KEK KI KIA KIE ' +
    'KIM KIP KIR KIS KONI KORMI KPAI KPID KPPI KPPU KPRI KPU KPUD KSPSI KTNA KUA KUBE KUD KUHAP ' +
    'KUHP KUPA KUR LAKIP LAN LDII LIPI LPEI LPKA LPSE MWCNU LVRI MA MAN MI MIN MIPA MPASI MUI MURI ' +
    'NATO NGO NIB NIK NIP NISN NJOP NPCI NU NUPTK ODGJ ODHA ODP OIKN OJK OKP OMC OPD OPEC OSIS ' +
    'OSN OSS OTT PAD PAN PASI PAUD PAW PBI PBNU PCNU PBSI PDAM PDGI PDI PDIP PGI PGRI PGTKI PHBI PHDI ' +
    'PHRI PII PIP PIRT PJSI PJU PMI PMII PMKRI POM PON PPA PPAD PPAS PPDI PPID PPKUKM PPNI PPPA ' +
    'PPU PRSI PSI PSSI PSU PTMSI PTUN PUEBI PUPR PWI PWNU QRIS RAN RAPBD RAPBN RBA REI RI RKA RRI ' +
    'RSI RSIA RSKIA RSU RSUD RSUP RUPS RUU SAKIP SAR SBSI SIAK SID SIG SIM SIMRS SIPD SIUP SKAU ' +
    'SLB SMA SMAK SMAN SMSI SNI SOP SPAM SPBE SPBU SPKLU SPPA SPSI STAIN STIE STIK STIKES STIMI ' +
    'STMIK SUTT TAPD TIK TKA TKI TMII TNI TOEFL TPA TPAKD TPID TPPO TVRI UEA UGD UGM UHC UI UIN ' +
    'UINSI UKBI UKL UKM UKPBJ UKS UKW UMK UMKM UMKT UMP UN UNBK UNDP UNESCO UNICEF UPL UPPKA ' +
    'UPR UPS UPT UPTB UPTD UPZ URC USB USG UTBK UU UUD UWGM VAR VIP WHO WIB WIT WITA WKRI WNA ' +
    'WNI WTO YLKI ZI ZIS'
  ).split(' '),
);

/** What has capitals elsewhere than a word of a headline would, by its small letters. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  (
    'APBDes BUMDes BUMDesma RAPBDes RPJMDes RKPDes MoU MTs MTsN MTsS SDGs NasDem MenPAN KemenPAN ' +
    'MenPANRB KemenPANRB KemenPPPA WiFi YouTube TikTok WhatsApp LinkedIn iPhone ToT PeduliLindungi ' +
    'PhD BSc MSc Rp Plt Plh Pj Pjs Pdt Dr Drs Dra drg Hj Ir Jl Jln Gg Ny Tn Nn Yth Sdr Sdri Kpt Kpl ' +
    'Prof Brigjen Kec Kel Kab Prov dll dkk dsb dgn utk yg tsb thd kpd krn Kg Km kWh kVA MWh mdpl'
  )
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);

/** Degrees that are written without their points, behind a comma: `ANDI HARUN, SE, MSI`. */
export const BARE_DEGREES: ReadonlyMap<string, string> = new Map(
  (
    'SE SIP SAP MAP SIKom MIKom MSi MSc SSos SPd SPdI MPd MPdI MKes SKom MKom SAg MAg SSi SPt SHut AMd ' +
    'SKep SKM SFarm SPsi MPsi MHum SKed SPi MAk'
  )
    .split(' ')
    .map((degree) => [degree.toLowerCase(), degree]),
);

/** Parts of degrees with points that keep their capitals: `S.IP.`, `S.STP.`, `M.AP.` */
export const CAPITAL_PARTS: ReadonlySet<string> = new Set('AP IP STP KM KL ST MM MT'.split(' '));
