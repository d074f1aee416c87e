# What a daemon does between the last line of the program and its end belongs to the program.
import threading

threading.Thread(target=print, args=("late",), daemon=True).start()
print("end")
# expect outcome: end
# expect outcome: end\nlate
# expect outcome: late\nend
