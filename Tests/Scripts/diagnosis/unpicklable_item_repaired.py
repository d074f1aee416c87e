import multiprocessing

if __name__ == "__main__":
    box = multiprocessing.Queue()
    box.put("item")
    box.close()
    box.join_thread()
    print("end")
# expect outcome: end
# expect findings: none
