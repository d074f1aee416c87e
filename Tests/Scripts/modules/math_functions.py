import math
vals = [0.0, 0.5, 1.0, -1.0, 2.5, 10.0, -3.7, 1e300, float('inf'), float('-inf'), float('nan'), 5, -2, 2**80, True]
for n in "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs factorial floor frexp isfinite isinf isnan isqrt log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp".split():
    for v in vals + ["x"]:
        try: print(n, v, getattr(math, n)(v))
        except Exception as e: print(n, v, type(e).__name__, e)
# expect: acos 0.0 1.5707963267948966
# expect: acos 0.5 1.0471975511965979
# expect: acos 1.0 0.0
# expect: acos -1.0 3.141592653589793
# expect: acos 2.5 ValueError math domain error
# expect: acos 10.0 ValueError math domain error
# expect: acos -3.7 ValueError math domain error
# expect: acos 1e+300 ValueError math domain error
# expect: acos inf ValueError math domain error
# expect: acos -inf ValueError math domain error
# expect: acos nan nan
# expect: acos 5 ValueError math domain error
# expect: acos -2 ValueError math domain error
# expect: acos 1208925819614629174706176 ValueError math domain error
# expect: acos True 0.0
# expect: acos x TypeError must be real number, not str
# expect: acosh 0.0 ValueError math domain error
# expect: acosh 0.5 ValueError math domain error
# expect: acosh 1.0 0.0
# expect: acosh -1.0 ValueError math domain error
# expect: acosh 2.5 1.566799236972411
# expect: acosh 10.0 2.993222846126381
# expect: acosh -3.7 ValueError math domain error
# expect: acosh 1e+300 691.4686750787736
# expect: acosh inf inf
# expect: acosh -inf ValueError math domain error
# expect: acosh nan nan
# expect: acosh 5 2.2924316695611777
# expect: acosh -2 ValueError math domain error
# expect: acosh 1208925819614629174706176 56.14492162535557
# expect: acosh True 0.0
# expect: acosh x TypeError must be real number, not str
# expect: asin 0.0 0.0
# expect: asin 0.5 0.5235987755982989
# expect: asin 1.0 1.5707963267948966
# expect: asin -1.0 -1.5707963267948966
# expect: asin 2.5 ValueError math domain error
# expect: asin 10.0 ValueError math domain error
# expect: asin -3.7 ValueError math domain error
# expect: asin 1e+300 ValueError math domain error
# expect: asin inf ValueError math domain error
# expect: asin -inf ValueError math domain error
# expect: asin nan nan
# expect: asin 5 ValueError math domain error
# expect: asin -2 ValueError math domain error
# expect: asin 1208925819614629174706176 ValueError math domain error
# expect: asin True 1.5707963267948966
# expect: asin x TypeError must be real number, not str
# expect: asinh 0.0 0.0
# expect: asinh 0.5 0.48121182505960347
# expect: asinh 1.0 0.881373587019543
# expect: asinh -1.0 -0.881373587019543
# expect: asinh 2.5 1.6472311463710958
# expect: asinh 10.0 2.99822295029797
# expect: asinh -3.7 -2.0192606561549606
# expect: asinh 1e+300 691.4686750787736
# expect: asinh inf inf
# expect: asinh -inf -inf
# expect: asinh nan nan
# expect: asinh 5 2.3124383412727525
# expect: asinh -2 -1.4436354751788103
# expect: asinh 1208925819614629174706176 56.14492162535557
# expect: asinh True 0.881373587019543
# expect: asinh x TypeError must be real number, not str
# expect: atan 0.0 0.0
# expect: atan 0.5 0.4636476090008061
# expect: atan 1.0 0.7853981633974483
# expect: atan -1.0 -0.7853981633974483
# expect: atan 2.5 1.1902899496825317
# expect: atan 10.0 1.4711276743037347
# expect: atan -3.7 -1.3068326031691921
# expect: atan 1e+300 1.5707963267948966
# expect: atan inf 1.5707963267948966
# expect: atan -inf -1.5707963267948966
# expect: atan nan nan
# expect: atan 5 1.373400766945016
# expect: atan -2 -1.1071487177940904
# expect: atan 1208925819614629174706176 1.5707963267948966
# expect: atan True 0.7853981633974483
# expect: atan x TypeError must be real number, not str
# expect: atanh 0.0 0.0
# expect: atanh 0.5 0.5493061443340548
# expect: atanh 1.0 ValueError math domain error
# expect: atanh -1.0 ValueError math domain error
# expect: atanh 2.5 ValueError math domain error
# expect: atanh 10.0 ValueError math domain error
# expect: atanh -3.7 ValueError math domain error
# expect: atanh 1e+300 ValueError math domain error
# expect: atanh inf ValueError math domain error
# expect: atanh -inf ValueError math domain error
# expect: atanh nan nan
# expect: atanh 5 ValueError math domain error
# expect: atanh -2 ValueError math domain error
# expect: atanh 1208925819614629174706176 ValueError math domain error
# expect: atanh True ValueError math domain error
# expect: atanh x TypeError must be real number, not str
# expect: cbrt 0.0 0.0
# expect: cbrt 0.5 0.7937005259840998
# expect: cbrt 1.0 1.0
# expect: cbrt -1.0 -1.0
# expect: cbrt 2.5 1.3572088082974532
# expect: cbrt 10.0 2.1544346900318834
# expect: cbrt -3.7 -1.5466803737720356
# expect: cbrt 1e+300 1e+100
# expect: cbrt inf inf
# expect: cbrt -inf -inf
# expect: cbrt nan nan
# expect: cbrt 5 1.7099759466766968
# expect: cbrt -2 -1.2599210498948734
# expect: cbrt 1208925819614629174706176 106528681.30999084
# expect: cbrt True 1.0
# expect: cbrt x TypeError must be real number, not str
# expect: ceil 0.0 0
# expect: ceil 0.5 1
# expect: ceil 1.0 1
# expect: ceil -1.0 -1
# expect: ceil 2.5 3
# expect: ceil 10.0 10
# expect: ceil -3.7 -3
# expect: ceil 1e+300 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: ceil inf OverflowError cannot convert float infinity to integer
# expect: ceil -inf OverflowError cannot convert float infinity to integer
# expect: ceil nan ValueError cannot convert float NaN to integer
# expect: ceil 5 5
# expect: ceil -2 -2
# expect: ceil 1208925819614629174706176 1208925819614629174706176
# expect: ceil True 1
# expect: ceil x TypeError must be real number, not str
# expect: cos 0.0 1.0
# expect: cos 0.5 0.8775825618903728
# expect: cos 1.0 0.5403023058681398
# expect: cos -1.0 0.5403023058681398
# expect: cos 2.5 -0.8011436155469337
# expect: cos 10.0 -0.8390715290764524
# expect: cos -3.7 -0.848100031710408
# expect: cos 1e+300 -0.5753861119575491
# expect: cos inf ValueError math domain error
# expect: cos -inf ValueError math domain error
# expect: cos nan nan
# expect: cos 5 0.28366218546322625
# expect: cos -2 -0.4161468365471424
# expect: cos 1208925819614629174706176 0.513155876994848
# expect: cos True 0.5403023058681398
# expect: cos x TypeError must be real number, not str
# expect: cosh 0.0 1.0
# expect: cosh 0.5 1.1276259652063807
# expect: cosh 1.0 1.5430806348152437
# expect: cosh -1.0 1.5430806348152437
# expect: cosh 2.5 6.132289479663686
# expect: cosh 10.0 11013.232920103324
# expect: cosh -3.7 20.23601394326887
# expect: cosh 1e+300 OverflowError math range error
# expect: cosh inf inf
# expect: cosh -inf inf
# expect: cosh nan nan
# expect: cosh 5 74.20994852478785
# expect: cosh -2 3.7621956910836314
# expect: cosh 1208925819614629174706176 OverflowError math range error
# expect: cosh True 1.5430806348152437
# expect: cosh x TypeError must be real number, not str
# expect: degrees 0.0 0.0
# expect: degrees 0.5 28.64788975654116
# expect: degrees 1.0 57.29577951308232
# expect: degrees -1.0 -57.29577951308232
# expect: degrees 2.5 143.2394487827058
# expect: degrees 10.0 572.9577951308232
# expect: degrees -3.7 -211.99438419840462
# expect: degrees 1e+300 5.729577951308233e+301
# expect: degrees inf inf
# expect: degrees -inf -inf
# expect: degrees nan nan
# expect: degrees 5 286.4788975654116
# expect: degrees -2 -114.59155902616465
# expect: degrees 1208925819614629174706176 6.926634720831213e+25
# expect: degrees True 57.29577951308232
# expect: degrees x TypeError must be real number, not str
# expect: erf 0.0 0.0
# expect: erf 0.5 0.5204998778130465
# expect: erf 1.0 0.8427007929497149
# expect: erf -1.0 -0.8427007929497149
# expect: erf 2.5 0.999593047982555
# expect: erf 10.0 1.0
# expect: erf -3.7 -0.9999998328489421
# expect: erf 1e+300 1.0
# expect: erf inf 1.0
# expect: erf -inf -1.0
# expect: erf nan nan
# expect: erf 5 0.9999999999984626
# expect: erf -2 -0.9953222650189527
# expect: erf 1208925819614629174706176 1.0
# expect: erf True 0.8427007929497149
# expect: erf x TypeError must be real number, not str
# expect: erfc 0.0 1.0
# expect: erfc 0.5 0.4795001221869535
# expect: erfc 1.0 0.15729920705028513
# expect: erfc -1.0 1.842700792949715
# expect: erfc 2.5 0.0004069520174449589
# expect: erfc 10.0 2.088487583762545e-45
# expect: erfc -3.7 1.9999998328489421
# expect: erfc 1e+300 0.0
# expect: erfc inf 0.0
# expect: erfc -inf 2.0
# expect: erfc nan nan
# expect: erfc 5 1.5374597944280351e-12
# expect: erfc -2 1.9953222650189528
# expect: erfc 1208925819614629174706176 0.0
# expect: erfc True 0.15729920705028513
# expect: erfc x TypeError must be real number, not str
# expect: exp 0.0 1.0
# expect: exp 0.5 1.6487212707001282
# expect: exp 1.0 2.718281828459045
# expect: exp -1.0 0.36787944117144233
# expect: exp 2.5 12.182493960703473
# expect: exp 10.0 22026.465794806718
# expect: exp -3.7 0.024723526470339388
# expect: exp 1e+300 OverflowError math range error
# expect: exp inf inf
# expect: exp -inf 0.0
# expect: exp nan nan
# expect: exp 5 148.4131591025766
# expect: exp -2 0.1353352832366127
# expect: exp 1208925819614629174706176 OverflowError math range error
# expect: exp True 2.718281828459045
# expect: exp x TypeError must be real number, not str
# expect: exp2 0.0 1.0
# expect: exp2 0.5 1.4142135623730951
# expect: exp2 1.0 2.0
# expect: exp2 -1.0 0.5
# expect: exp2 2.5 5.656854249492381
# expect: exp2 10.0 1024.0
# expect: exp2 -3.7 0.07694652583405726
# expect: exp2 1e+300 OverflowError math range error
# expect: exp2 inf inf
# expect: exp2 -inf 0.0
# expect: exp2 nan nan
# expect: exp2 5 32.0
# expect: exp2 -2 0.25
# expect: exp2 1208925819614629174706176 OverflowError math range error
# expect: exp2 True 2.0
# expect: exp2 x TypeError must be real number, not str
# expect: expm1 0.0 0.0
# expect: expm1 0.5 0.6487212707001282
# expect: expm1 1.0 1.718281828459045
# expect: expm1 -1.0 -0.6321205588285577
# expect: expm1 2.5 11.182493960703473
# expect: expm1 10.0 22025.465794806718
# expect: expm1 -3.7 -0.9752764735296606
# expect: expm1 1e+300 OverflowError math range error
# expect: expm1 inf inf
# expect: expm1 -inf -1.0
# expect: expm1 nan nan
# expect: expm1 5 147.4131591025766
# expect: expm1 -2 -0.8646647167633873
# expect: expm1 1208925819614629174706176 OverflowError math range error
# expect: expm1 True 1.718281828459045
# expect: expm1 x TypeError must be real number, not str
# expect: fabs 0.0 0.0
# expect: fabs 0.5 0.5
# expect: fabs 1.0 1.0
# expect: fabs -1.0 1.0
# expect: fabs 2.5 2.5
# expect: fabs 10.0 10.0
# expect: fabs -3.7 3.7
# expect: fabs 1e+300 1e+300
# expect: fabs inf inf
# expect: fabs -inf inf
# expect: fabs nan nan
# expect: fabs 5 5.0
# expect: fabs -2 2.0
# expect: fabs 1208925819614629174706176 1.2089258196146292e+24
# expect: fabs True 1.0
# expect: fabs x TypeError must be real number, not str
# expect: factorial 0.0 TypeError 'float' object cannot be interpreted as an integer
# expect: factorial 0.5 TypeError 'float' object cannot be interpreted as an integer
# expect: factorial 1.0 TypeError 'float' object cannot be interpreted as an integer
# expect: factorial -1.0 TypeError 'float' object cannot be interpreted as an integer
# expect: factorial 2.5 TypeError 'float' object cannot be interpreted as an integer
# expect: factorial 10.0 TypeError 'float' object cannot be interpreted as an integer
# expect: factorial -3.7 TypeError 'float' object cannot be interpreted as an integer
# expect: factorial 1e+300 TypeError 'float' object cannot be interpreted as an integer
# expect: factorial inf TypeError 'float' object cannot be interpreted as an integer
# expect: factorial -inf TypeError 'float' object cannot be interpreted as an integer
# expect: factorial nan TypeError 'float' object cannot be interpreted as an integer
# expect: factorial 5 120
# expect: factorial -2 ValueError factorial() not defined for negative values
# expect: factorial 1208925819614629174706176 OverflowError factorial() argument should not exceed 9223372036854775807
# expect: factorial True 1
# expect: factorial x TypeError 'str' object cannot be interpreted as an integer
# expect: floor 0.0 0
# expect: floor 0.5 0
# expect: floor 1.0 1
# expect: floor -1.0 -1
# expect: floor 2.5 2
# expect: floor 10.0 10
# expect: floor -3.7 -4
# expect: floor 1e+300 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: floor inf OverflowError cannot convert float infinity to integer
# expect: floor -inf OverflowError cannot convert float infinity to integer
# expect: floor nan ValueError cannot convert float NaN to integer
# expect: floor 5 5
# expect: floor -2 -2
# expect: floor 1208925819614629174706176 1208925819614629174706176
# expect: floor True 1
# expect: floor x TypeError must be real number, not str
# expect: frexp 0.0 (0.0, 0)
# expect: frexp 0.5 (0.5, 0)
# expect: frexp 1.0 (0.5, 1)
# expect: frexp -1.0 (-0.5, 1)
# expect: frexp 2.5 (0.625, 2)
# expect: frexp 10.0 (0.625, 4)
# expect: frexp -3.7 (-0.925, 2)
# expect: frexp 1e+300 (0.7466108948025751, 997)
# expect: frexp inf (inf, 0)
# expect: frexp -inf (-inf, 0)
# expect: frexp nan (nan, 0)
# expect: frexp 5 (0.625, 3)
# expect: frexp -2 (-0.5, 2)
# expect: frexp 1208925819614629174706176 (0.5, 81)
# expect: frexp True (0.5, 1)
# expect: frexp x TypeError must be real number, not str
# expect: isfinite 0.0 True
# expect: isfinite 0.5 True
# expect: isfinite 1.0 True
# expect: isfinite -1.0 True
# expect: isfinite 2.5 True
# expect: isfinite 10.0 True
# expect: isfinite -3.7 True
# expect: isfinite 1e+300 True
# expect: isfinite inf False
# expect: isfinite -inf False
# expect: isfinite nan False
# expect: isfinite 5 True
# expect: isfinite -2 True
# expect: isfinite 1208925819614629174706176 True
# expect: isfinite True True
# expect: isfinite x TypeError must be real number, not str
# expect: isinf 0.0 False
# expect: isinf 0.5 False
# expect: isinf 1.0 False
# expect: isinf -1.0 False
# expect: isinf 2.5 False
# expect: isinf 10.0 False
# expect: isinf -3.7 False
# expect: isinf 1e+300 False
# expect: isinf inf True
# expect: isinf -inf True
# expect: isinf nan False
# expect: isinf 5 False
# expect: isinf -2 False
# expect: isinf 1208925819614629174706176 False
# expect: isinf True False
# expect: isinf x TypeError must be real number, not str
# expect: isnan 0.0 False
# expect: isnan 0.5 False
# expect: isnan 1.0 False
# expect: isnan -1.0 False
# expect: isnan 2.5 False
# expect: isnan 10.0 False
# expect: isnan -3.7 False
# expect: isnan 1e+300 False
# expect: isnan inf False
# expect: isnan -inf False
# expect: isnan nan True
# expect: isnan 5 False
# expect: isnan -2 False
# expect: isnan 1208925819614629174706176 False
# expect: isnan True False
# expect: isnan x TypeError must be real number, not str
# expect: isqrt 0.0 TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt 0.5 TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt 1.0 TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt -1.0 TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt 2.5 TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt 10.0 TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt -3.7 TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt 1e+300 TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt inf TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt -inf TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt nan TypeError 'float' object cannot be interpreted as an integer
# expect: isqrt 5 2
# expect: isqrt -2 ValueError isqrt() argument must be nonnegative
# expect: isqrt 1208925819614629174706176 1099511627776
# expect: isqrt True 1
# expect: isqrt x TypeError 'str' object cannot be interpreted as an integer
# expect: log 0.0 ValueError math domain error
# expect: log 0.5 -0.6931471805599453
# expect: log 1.0 0.0
# expect: log -1.0 ValueError math domain error
# expect: log 2.5 0.9162907318741551
# expect: log 10.0 2.302585092994046
# expect: log -3.7 ValueError math domain error
# expect: log 1e+300 690.7755278982137
# expect: log inf inf
# expect: log -inf ValueError math domain error
# expect: log nan nan
# expect: log 5 1.6094379124341003
# expect: log -2 ValueError math domain error
# expect: log 1208925819614629174706176 55.451774444795625
# expect: log True 0.0
# expect: log x TypeError must be real number, not str
# expect: log10 0.0 ValueError math domain error
# expect: log10 0.5 -0.3010299956639812
# expect: log10 1.0 0.0
# expect: log10 -1.0 ValueError math domain error
# expect: log10 2.5 0.3979400086720376
# expect: log10 10.0 1.0
# expect: log10 -3.7 ValueError math domain error
# expect: log10 1e+300 300.0
# expect: log10 inf inf
# expect: log10 -inf ValueError math domain error
# expect: log10 nan nan
# expect: log10 5 0.6989700043360189
# expect: log10 -2 ValueError math domain error
# expect: log10 1208925819614629174706176 24.082399653118497
# expect: log10 True 0.0
# expect: log10 x TypeError must be real number, not str
# expect: log1p 0.0 0.0
# expect: log1p 0.5 0.4054651081081644
# expect: log1p 1.0 0.6931471805599453
# expect: log1p -1.0 ValueError math domain error
# expect: log1p 2.5 1.252762968495368
# expect: log1p 10.0 2.3978952727983707
# expect: log1p -3.7 ValueError math domain error
# expect: log1p 1e+300 690.7755278982137
# expect: log1p inf inf
# expect: log1p -inf ValueError math domain error
# expect: log1p nan nan
# expect: log1p 5 1.791759469228055
# expect: log1p -2 ValueError math domain error
# expect: log1p 1208925819614629174706176 55.451774444795625
# expect: log1p True 0.6931471805599453
# expect: log1p x TypeError must be real number, not str
# expect: log2 0.0 ValueError math domain error
# expect: log2 0.5 -1.0
# expect: log2 1.0 0.0
# expect: log2 -1.0 ValueError math domain error
# expect: log2 2.5 1.3219280948873624
# expect: log2 10.0 3.321928094887362
# expect: log2 -3.7 ValueError math domain error
# expect: log2 1e+300 996.5784284662087
# expect: log2 inf inf
# expect: log2 -inf ValueError math domain error
# expect: log2 nan nan
# expect: log2 5 2.321928094887362
# expect: log2 -2 ValueError math domain error
# expect: log2 1208925819614629174706176 80.0
# expect: log2 True 0.0
# expect: log2 x TypeError must be real number, not str
# expect: modf 0.0 (0.0, 0.0)
# expect: modf 0.5 (0.5, 0.0)
# expect: modf 1.0 (0.0, 1.0)
# expect: modf -1.0 (-0.0, -1.0)
# expect: modf 2.5 (0.5, 2.0)
# expect: modf 10.0 (0.0, 10.0)
# expect: modf -3.7 (-0.7000000000000002, -3.0)
# expect: modf 1e+300 (0.0, 1e+300)
# expect: modf inf (0.0, inf)
# expect: modf -inf (-0.0, -inf)
# expect: modf nan (nan, nan)
# expect: modf 5 (0.0, 5.0)
# expect: modf -2 (-0.0, -2.0)
# expect: modf 1208925819614629174706176 (0.0, 1.2089258196146292e+24)
# expect: modf True (0.0, 1.0)
# expect: modf x TypeError must be real number, not str
# expect: radians 0.0 0.0
# expect: radians 0.5 0.008726646259971648
# expect: radians 1.0 0.017453292519943295
# expect: radians -1.0 -0.017453292519943295
# expect: radians 2.5 0.04363323129985824
# expect: radians 10.0 0.17453292519943295
# expect: radians -3.7 -0.0645771823237902
# expect: radians 1e+300 1.7453292519943297e+298
# expect: radians inf inf
# expect: radians -inf -inf
# expect: radians nan nan
# expect: radians 5 0.08726646259971647
# expect: radians -2 -0.03490658503988659
# expect: radians 1208925819614629174706176 2.1099735964646325e+22
# expect: radians True 0.017453292519943295
# expect: radians x TypeError must be real number, not str
# expect: sin 0.0 0.0
# expect: sin 0.5 0.479425538604203
# expect: sin 1.0 0.8414709848078965
# expect: sin -1.0 -0.8414709848078965
# expect: sin 2.5 0.5984721441039565
# expect: sin 10.0 -0.5440211108893698
# expect: sin -3.7 0.5298361409084934
# expect: sin 1e+300 -0.8178819121159085
# expect: sin inf ValueError math domain error
# expect: sin -inf ValueError math domain error
# expect: sin nan nan
# expect: sin 5 -0.9589242746631385
# expect: sin -2 -0.9092974268256817
# expect: sin 1208925819614629174706176 -0.8582954304350271
# expect: sin True 0.8414709848078965
# expect: sin x TypeError must be real number, not str
# expect: sinh 0.0 0.0
# expect: sinh 0.5 0.5210953054937474
# expect: sinh 1.0 1.1752011936438014
# expect: sinh -1.0 -1.1752011936438014
# expect: sinh 2.5 6.0502044810397875
# expect: sinh 10.0 11013.232874703393
# expect: sinh -3.7 -20.21129041679853
# expect: sinh 1e+300 OverflowError math range error
# expect: sinh inf inf
# expect: sinh -inf -inf
# expect: sinh nan nan
# expect: sinh 5 74.20321057778875
# expect: sinh -2 -3.626860407847019
# expect: sinh 1208925819614629174706176 OverflowError math range error
# expect: sinh True 1.1752011936438014
# expect: sinh x TypeError must be real number, not str
# expect: sqrt 0.0 0.0
# expect: sqrt 0.5 0.7071067811865476
# expect: sqrt 1.0 1.0
# expect: sqrt -1.0 ValueError math domain error
# expect: sqrt 2.5 1.5811388300841898
# expect: sqrt 10.0 3.1622776601683795
# expect: sqrt -3.7 ValueError math domain error
# expect: sqrt 1e+300 1e+150
# expect: sqrt inf inf
# expect: sqrt -inf ValueError math domain error
# expect: sqrt nan nan
# expect: sqrt 5 2.23606797749979
# expect: sqrt -2 ValueError math domain error
# expect: sqrt 1208925819614629174706176 1099511627776.0
# expect: sqrt True 1.0
# expect: sqrt x TypeError must be real number, not str
# expect: tan 0.0 0.0
# expect: tan 0.5 0.5463024898437905
# expect: tan 1.0 1.5574077246549023
# expect: tan -1.0 -1.5574077246549023
# expect: tan 2.5 -0.7470222972386603
# expect: tan 10.0 0.6483608274590866
# expect: tan -3.7 -0.6247330752245639
# expect: tan 1e+300 1.4214488238747245
# expect: tan inf ValueError math domain error
# expect: tan -inf ValueError math domain error
# expect: tan nan nan
# expect: tan 5 -3.380515006246586
# expect: tan -2 2.185039863261519
# expect: tan 1208925819614629174706176 -1.6725822872016802
# expect: tan True 1.5574077246549023
# expect: tan x TypeError must be real number, not str
# expect: tanh 0.0 0.0
# expect: tanh 0.5 0.46211715726000974
# expect: tanh 1.0 0.7615941559557649
# expect: tanh -1.0 -0.7615941559557649
# expect: tanh 2.5 0.9866142981514303
# expect: tanh 10.0 0.9999999958776927
# expect: tanh -3.7 -0.9987782412811312
# expect: tanh 1e+300 1.0
# expect: tanh inf 1.0
# expect: tanh -inf -1.0
# expect: tanh nan nan
# expect: tanh 5 0.9999092042625951
# expect: tanh -2 -0.9640275800758169
# expect: tanh 1208925819614629174706176 1.0
# expect: tanh True 0.7615941559557649
# expect: tanh x TypeError must be real number, not str
# expect: trunc 0.0 0
# expect: trunc 0.5 0
# expect: trunc 1.0 1
# expect: trunc -1.0 -1
# expect: trunc 2.5 2
# expect: trunc 10.0 10
# expect: trunc -3.7 -3
# expect: trunc 1e+300 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
# expect: trunc inf OverflowError cannot convert float infinity to integer
# expect: trunc -inf OverflowError cannot convert float infinity to integer
# expect: trunc nan ValueError cannot convert float NaN to integer
# expect: trunc 5 5
# expect: trunc -2 -2
# expect: trunc 1208925819614629174706176 1208925819614629174706176
# expect: trunc True 1
# expect: trunc x TypeError type str doesn't define __trunc__ method
# expect: ulp 0.0 5e-324
# expect: ulp 0.5 1.1102230246251565e-16
# expect: ulp 1.0 2.220446049250313e-16
# expect: ulp -1.0 2.220446049250313e-16
# expect: ulp 2.5 4.440892098500626e-16
# expect: ulp 10.0 1.7763568394002505e-15
# expect: ulp -3.7 4.440892098500626e-16
# expect: ulp 1e+300 1.487016908477783e+284
# expect: ulp inf inf
# expect: ulp -inf inf
# expect: ulp nan nan
# expect: ulp 5 8.881784197001252e-16
# expect: ulp -2 4.440892098500626e-16
# expect: ulp 1208925819614629174706176 268435456.0
# expect: ulp True 2.220446049250313e-16
# expect: ulp x TypeError must be real number, not str
for n in "atan2 copysign fmod remainder pow ldexp comb perm gcd lcm nextafter hypot isclose log".split():
    for a, b in [(1, 2), (5, 3), (2.5, 1.5), (-1.0, 0.5), (0.0, -1.0), (10, 0), (1e200, 1e200), (7, -2)]:
        try: print(n, a, b, getattr(math, n)(a, b))
        except Exception as e: print(n, a, b, type(e).__name__, e)
# expect: atan2 1 2 0.4636476090008061
# expect: atan2 5 3 1.0303768265243125
# expect: atan2 2.5 1.5 1.0303768265243125
# expect: atan2 -1.0 0.5 -1.1071487177940904
# expect: atan2 0.0 -1.0 3.141592653589793
# expect: atan2 10 0 1.5707963267948966
# expect: atan2 1e+200 1e+200 0.7853981633974483
# expect: atan2 7 -2 1.849095985800008
# expect: copysign 1 2 1.0
# expect: copysign 5 3 5.0
# expect: copysign 2.5 1.5 2.5
# expect: copysign -1.0 0.5 1.0
# expect: copysign 0.0 -1.0 -0.0
# expect: copysign 10 0 10.0
# expect: copysign 1e+200 1e+200 1e+200
# expect: copysign 7 -2 -7.0
# expect: fmod 1 2 1.0
# expect: fmod 5 3 2.0
# expect: fmod 2.5 1.5 1.0
# expect: fmod -1.0 0.5 -0.0
# expect: fmod 0.0 -1.0 0.0
# expect: fmod 10 0 ValueError math domain error
# expect: fmod 1e+200 1e+200 0.0
# expect: fmod 7 -2 1.0
# expect: remainder 1 2 1.0
# expect: remainder 5 3 -1.0
# expect: remainder 2.5 1.5 -0.5
# expect: remainder -1.0 0.5 -0.0
# expect: remainder 0.0 -1.0 0.0
# expect: remainder 10 0 ValueError math domain error
# expect: remainder 1e+200 1e+200 0.0
# expect: remainder 7 -2 -1.0
# expect: pow 1 2 1.0
# expect: pow 5 3 125.0
# expect: pow 2.5 1.5 3.952847075210474
# expect: pow -1.0 0.5 ValueError math domain error
# expect: pow 0.0 -1.0 ValueError math domain error
# expect: pow 10 0 1.0
# expect: pow 1e+200 1e+200 OverflowError math range error
# expect: pow 7 -2 0.02040816326530612
# expect: ldexp 1 2 4.0
# expect: ldexp 5 3 40.0
# expect: ldexp 2.5 1.5 TypeError Expected an int as second argument to ldexp.
# expect: ldexp -1.0 0.5 TypeError Expected an int as second argument to ldexp.
# expect: ldexp 0.0 -1.0 TypeError Expected an int as second argument to ldexp.
# expect: ldexp 10 0 10.0
# expect: ldexp 1e+200 1e+200 TypeError Expected an int as second argument to ldexp.
# expect: ldexp 7 -2 1.75
# expect: comb 1 2 0
# expect: comb 5 3 10
# expect: comb 2.5 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: comb -1.0 0.5 TypeError 'float' object cannot be interpreted as an integer
# expect: comb 0.0 -1.0 TypeError 'float' object cannot be interpreted as an integer
# expect: comb 10 0 1
# expect: comb 1e+200 1e+200 TypeError 'float' object cannot be interpreted as an integer
# expect: comb 7 -2 ValueError k must be a non-negative integer
# expect: perm 1 2 0
# expect: perm 5 3 60
# expect: perm 2.5 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: perm -1.0 0.5 TypeError 'float' object cannot be interpreted as an integer
# expect: perm 0.0 -1.0 TypeError 'float' object cannot be interpreted as an integer
# expect: perm 10 0 1
# expect: perm 1e+200 1e+200 TypeError 'float' object cannot be interpreted as an integer
# expect: perm 7 -2 ValueError k must be a non-negative integer
# expect: gcd 1 2 1
# expect: gcd 5 3 1
# expect: gcd 2.5 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: gcd -1.0 0.5 TypeError 'float' object cannot be interpreted as an integer
# expect: gcd 0.0 -1.0 TypeError 'float' object cannot be interpreted as an integer
# expect: gcd 10 0 10
# expect: gcd 1e+200 1e+200 TypeError 'float' object cannot be interpreted as an integer
# expect: gcd 7 -2 1
# expect: lcm 1 2 2
# expect: lcm 5 3 15
# expect: lcm 2.5 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: lcm -1.0 0.5 TypeError 'float' object cannot be interpreted as an integer
# expect: lcm 0.0 -1.0 TypeError 'float' object cannot be interpreted as an integer
# expect: lcm 10 0 0
# expect: lcm 1e+200 1e+200 TypeError 'float' object cannot be interpreted as an integer
# expect: lcm 7 -2 14
# expect: nextafter 1 2 1.0000000000000002
# expect: nextafter 5 3 4.999999999999999
# expect: nextafter 2.5 1.5 2.4999999999999996
# expect: nextafter -1.0 0.5 -0.9999999999999999
# expect: nextafter 0.0 -1.0 -5e-324
# expect: nextafter 10 0 9.999999999999998
# expect: nextafter 1e+200 1e+200 1e+200
# expect: nextafter 7 -2 6.999999999999999
# expect: hypot 1 2 2.23606797749979
# expect: hypot 5 3 5.830951894845301
# expect: hypot 2.5 1.5 2.9154759474226504
# expect: hypot -1.0 0.5 1.118033988749895
# expect: hypot 0.0 -1.0 1.0
# expect: hypot 10 0 10.0
# expect: hypot 1e+200 1e+200 1.414213562373095e+200
# expect: hypot 7 -2 7.280109889280518
# expect: isclose 1 2 False
# expect: isclose 5 3 False
# expect: isclose 2.5 1.5 False
# expect: isclose -1.0 0.5 False
# expect: isclose 0.0 -1.0 False
# expect: isclose 10 0 False
# expect: isclose 1e+200 1e+200 True
# expect: isclose 7 -2 False
# expect: log 1 2 0.0
# expect: log 5 3 1.4649735207179269
# expect: log 2.5 1.5 2.259851004564663
# expect: log -1.0 0.5 ValueError math domain error
# expect: log 0.0 -1.0 ValueError math domain error
# expect: log 10 0 ValueError math domain error
# expect: log 1e+200 1e+200 1.0
# expect: log 7 -2 ValueError math domain error
print(math.fsum([0.1] * 10), math.prod([1, 2, 3.5]), math.hypot(3, 4), math.dist((1, 2), (4, 6)), math.prod(range(1, 6)), math.fsum(x/10 for x in range(5)))  # expect: 1.0 7.0 5.0 5.0 120 1.0
print(math.pi, math.e, math.tau, math.inf, math.nan, math.log(10**400), math.gcd(12, 18, 30), math.lcm(4, 6))  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan 921.0340371976182 6 12
try: math.sqrt()
except TypeError as e: print(e)  # expect: math.sqrt() takes exactly one argument (0 given)
try: math.atan2(1)
except TypeError as e: print(e)  # expect: atan2 expected 2 arguments, got 1
