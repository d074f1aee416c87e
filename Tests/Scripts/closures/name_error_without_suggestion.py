print(zzzzqqqq)
# expect error: NameError: name 'zzzzqqqq' is not defined
